import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { RecordCitizenReply } from './action-schemas';
import { changeReport } from './change-report';
import { messageCitizen } from './message-citizen';
import type { ChangedReport } from './report-detail';
import { resumeAfterReply } from './resume-after-reply';

/**
 * Writes down what the citizen answered on the telephone or in person. The clock runs again (resumeAfterReply).
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function recordCitizenReply(ctx: Context, input: RecordCitizenReply): Promise<ChangedReport> {
  return changeReport(ctx, 'record_reply', input, async (report, tx) => {
    const resumed = await resumeAfterReply(tx, report, ctx.now);
    return {
      ...resumed,
      effects: async (inTx) => {
        await messageCitizen(inTx, ctx, report.id, 'reply', input.message);
        await resumed.effects?.(inTx);
      },
    };
  });
}
