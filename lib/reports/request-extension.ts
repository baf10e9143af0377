import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { AppError } from '@/lib/errors/app-error';
import type { RequestExtension } from './action-schemas';
import { changeReport } from './change-report';
import { decideExtensionRequest, extendedDueAt } from './extension-terms';
import type { ChangedReport } from './report-detail';

/**
 * Asks for more time before the due date has passed. Nothing moves until somebody else approves it.
 * @throws AppError forbidden, not_found, conflict, refused (no_due_date, extension_pending, extension_limit,
 *   deadline_passed), invalid (until: not a working day, not later than the due date)
 */
export function requestExtension(ctx: Context, input: RequestExtension): Promise<ChangedReport> {
  return changeReport(ctx, 'request_extension', input, async (report, tx, { actor }) => {
    const refusal = decideExtensionRequest(report, ctx.now);
    const { dueAt } = report;
    if (refusal || !dueAt) {
      const params = { max: report.sla?.maxExtensions ?? 0 };
      throw new AppError('refused', refusal ?? 'no_due_date', { params });
    }
    const wanted = input.until === null ? { days: input.days ?? 0 } : { until: input.until };
    const toDueAt = extendedDueAt(await loadCalendar(null, tx), dueAt, wanted);
    if (!toDueAt || toDueAt <= dueAt) {
      const messageKey = toDueAt ? 'not_later' : 'not_a_working_day';
      throw new AppError('invalid', 'invalid', { fields: [{ path: 'until', messageKey }] });
    }
    return {
      set: { requestedDueAt: toDueAt },
      event: { note: input.reason, data: { from: dueAt.toISOString(), to: toDueAt.toISOString() } },
      reason: input.reason,
      effects: (inTx) =>
        inTx.deadlineExtension.create({
          data: {
            reportId: report.id,
            state: 'requested',
            fromDueAt: dueAt,
            toDueAt,
            reason: input.reason,
            requestedById: actor.id,
            createdAt: ctx.now,
          },
          select: { id: true },
        }),
    };
  });
}
