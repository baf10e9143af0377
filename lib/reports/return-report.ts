import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ReturnReport } from './action-schemas';
import { changeReport } from './change-report';
import { endParts } from './end-parts';
import type { ChangedReport } from './report-detail';

/**
 * The lead department gives the report back to the coordinator, saying why. Coordinating departments keep their parts
 * until the coordinator assigns anew.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function returnReport(ctx: Context, input: ReturnReport): Promise<ChangedReport> {
  return changeReport(ctx, 'return', input, (report) => {
    const leads = report.parts.filter((part) => part.part === 'lead');
    return {
      set: { departmentId: null, assigneeId: null },
      event: { note: input.reason, data: { department: leads[0]?.departmentName ?? null } },
      reason: input.reason,
      effects: (tx) =>
        endParts(
          tx,
          leads.map((part) => part.id),
          { state: 'returned', reason: input.reason, at: ctx.now },
        ),
    };
  });
}
