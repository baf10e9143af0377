import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import type { PublishReport } from './action-schemas';
import { changeReport } from './change-report';
import { judgeReport } from './judge-report';
import type { ChangedReport } from './report-detail';

/**
 * Makes report and answer visible to everybody, and judges how soon. Never for a private report.
 * @throws AppError forbidden, not_found, conflict, refused (private_never_published)
 */
export function publishReport(ctx: Context, input: PublishReport): Promise<ChangedReport> {
  return changeReport(ctx, 'publish', input, async (report, tx) => {
    const judgement = report.publishDueAt
      ? judgeReport('publish', report, await loadCalendar(null, tx), ctx.now)
      : null;
    return {
      set: { publishedAt: ctx.now, publishDueAt: null },
      judgements: judgement ? [judgement] : [],
      event: { isPublic: true },
    };
  });
}
