import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { termEnd } from '@/lib/deadlines/term';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { TransferReport } from './action-schemas';
import { loadTargets, requireTargetsInReach, withIds } from '@/lib/cases/assignment-targets';
import { changeReport } from './change-report';
import { decideParts } from './decide-parts';
import type { ReportForChange } from './load-report-for-change';
import type { ChangedReport } from './report-detail';
import { writeParts } from './write-parts';

/** The unit's own clock begins again at its own calendar; without terms there is only the report's. */
async function unitDueAt(
  tx: Tx,
  report: ReportForChange,
  departmentId: number,
  now: Date,
): Promise<Date | null> {
  if (!report.sla) return report.dueAt;
  return termEnd(await loadCalendar(departmentId, tx), report.sla.resolve, now);
}

/**
 * The lead hands the report to another department. Restarts the unit's clock, never the one promised to the citizen
 * (domain.md §2.2). A unit that may not reach the other one returns the report to the coordinator instead.
 * @throws AppError forbidden (also: the department is out of reach), not_found, conflict, refused, invalid
 */
export function transferReport(ctx: Context, input: TransferReport): Promise<ChangedReport> {
  return changeReport(ctx, 'transfer', input, async (report, tx, { actor }) => {
    const lead = report.parts.find((part) => part.part === 'lead');
    if (!lead) throw new AppError('refused', 'no_lead');
    const { departmentId, assigneeId, reason } = input;
    if (departmentId === lead.departmentId) throw new AppError('refused', 'same_department');
    requireTargetsInReach(actor, 'report.transfer', [departmentId]);
    const targets = await loadTargets(tx, [departmentId], { departmentId, assigneeId, now: ctx.now });
    const coordinatingIds = report.parts.flatMap((part) =>
      part.part === 'coordinating' && part.departmentId !== departmentId ? [part.departmentId] : [],
    );
    const parts = decideParts(report.parts, { leadId: departmentId, assigneeId, coordinatingIds });
    const dueAt = await unitDueAt(tx, report, departmentId, ctx.now);
    return {
      set: {
        departmentId,
        assigneeId,
        involvedDepartmentIds: withIds(report.involvedDepartmentIds, [departmentId]),
        involvedPersonIds: withIds(report.involvedPersonIds, [assigneeId]),
        transferCount: report.transferCount + 1,
      },
      fields: parts.cancelled.length ? ['coordinating'] : [],
      event: {
        note: reason,
        data: {
          from: lead.departmentName,
          department: targets.names.get(departmentId) ?? '',
          assignee: targets.assignee?.name ?? null,
        },
      },
      reason,
      effects: (inTx) => writeParts(inTx, ctx, report.id, parts, () => dueAt, reason),
    };
  });
}
