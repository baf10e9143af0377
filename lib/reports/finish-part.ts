import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import type { FinishPart } from './action-schemas';
import { changeReport } from './change-report';
import { finishableParts } from './offered-actions';
import type { ChangedReport } from './report-detail';

/**
 * A coordinating department has done its part, or hands it back, and says with what result. The report can only be
 * answered when no coordinating part is open.
 * @throws AppError forbidden (another department's part), not_found, conflict, refused
 */
export function finishPart(ctx: Context, input: FinishPart): Promise<ChangedReport> {
  return changeReport(ctx, 'finish_part', input, (report, _tx, { actor }) => {
    const part = report.parts.find(
      (one) => one.part === 'coordinating' && one.departmentId === input.departmentId,
    );
    if (!part) throw new AppError('refused', 'no_such_part');
    if (!finishableParts(actor, report).some((one) => one.id === part.id)) throw new AppError('forbidden');
    return {
      fields: ['coordinating'],
      event: { note: input.result, data: { department: part.departmentName, outcome: input.outcome } },
      effects: (tx) =>
        tx.assignment.update({
          where: { id: part.id },
          data: {
            state: input.outcome,
            endedAt: ctx.now,
            version: { increment: 1 },
            ...(input.outcome === 'done' ? { result: input.result } : { endReason: input.result }),
          },
          select: { id: true },
        }),
    };
  });
}
