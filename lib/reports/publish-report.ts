import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { PublishReport } from './action-schemas';
import { changeReport } from './change-report';
import type { ChangedReport } from './report-detail';

/**
 * Shows report and answer to the public. A private report never gets here.
 * @throws AppError forbidden, not_found, conflict, refused (also: private_never_published)
 */
export function publishReport(ctx: Context, input: PublishReport): Promise<ChangedReport> {
  return changeReport(ctx, 'publish', input, () => ({
    set: { publishedAt: ctx.now },
    event: { isPublic: true },
  }));
}
