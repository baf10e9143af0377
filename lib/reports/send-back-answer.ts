import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { SendBackAnswer } from './action-schemas';
import { changeReport } from './change-report';
import type { ChangedReport } from './report-detail';

/**
 * The leader wants the answer written again. The draft stays for the officer to go on with.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function sendBackAnswer(ctx: Context, input: SendBackAnswer): Promise<ChangedReport> {
  return changeReport(ctx, 'send_back', input, () => ({
    event: { note: input.reason },
    reason: input.reason,
  }));
}
