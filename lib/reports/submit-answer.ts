import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { SubmitAnswer } from './action-schemas';
import { changeReport } from './change-report';
import { chooseResultCode } from './choose-result-code';
import type { ChangedReport } from './report-detail';
import { startLead } from './start-report';

/**
 * Puts an answer before the leader. Nothing of it leaves the house yet.
 * @throws AppError forbidden, not_found, conflict, refused, invalid (too short to be an answer)
 */
export function submitAnswer(ctx: Context, input: SubmitAnswer): Promise<ChangedReport> {
  return changeReport(ctx, 'submit', input, async (report, tx) => {
    const result = await chooseResultCode(tx, report, input.resultCode);
    return {
      set: { draftAnswer: input.answer, resultCodeId: result.id },
      event: { data: result.data },
      effects: (inTx) => startLead(inTx, report),
    };
  });
}
