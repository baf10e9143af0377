import 'server-only';
import type { Context } from '@/lib/access/actor';
import { acceptance } from './accept-report';
import type { AssignReport } from './action-schemas';
import { loadTargets, requireTargetsInReach, withIds } from '@/lib/cases/assignment-targets';
import { changeReport } from './change-report';
import { coordinatingOf, decideParts } from './decide-parts';
import type { ChangedReport } from './report-detail';
import { writeParts } from './write-parts';

/**
 * Gives a report to one lead department (perhaps to a person of it) and any number of coordinating ones. Units that a given
 * list of those leaves out are taken off. Assigning a new report accepts it. Another lead starts from `assigned` again.
 * @throws AppError forbidden (also: a department out of reach), not_found, conflict, refused, invalid
 */
export function assignReport(ctx: Context, input: AssignReport): Promise<ChangedReport> {
  return changeReport(ctx, 'assign', input, async (report, tx, { actor }) => {
    const { leadDepartmentId, assigneeId } = input;
    const coordinatingIds =
      input.coordinatingDepartmentIds ??
      coordinatingOf(report.parts).filter((departmentId) => departmentId !== leadDepartmentId);
    const wanted = [leadDepartmentId, ...new Set(coordinatingIds)];
    const live = report.parts.map((part) => part.departmentId);
    requireTargetsInReach(
      actor,
      'report.assign',
      wanted.filter((id) => !live.includes(id)),
    );
    const targets = await loadTargets(tx, wanted, {
      departmentId: leadDepartmentId,
      assigneeId,
      now: ctx.now,
    });
    const parts = decideParts(report.parts, {
      leadId: leadDepartmentId,
      assigneeId,
      coordinatingIds,
    });
    const accepted = await acceptance(tx, report, leadDepartmentId, ctx.now);
    const dueAt = accepted.set?.dueAt ?? report.dueAt;
    const coordinating = coordinatingIds.map((id) => targets.names.get(id) ?? '');
    return {
      ...(parts.leadChanges ? { state: 'assigned' as const } : {}),
      ...accepted,
      set: {
        ...accepted.set,
        departmentId: leadDepartmentId,
        assigneeId,
        involvedDepartmentIds: withIds(report.involvedDepartmentIds, wanted),
        involvedPersonIds: withIds(report.involvedPersonIds, [assigneeId]),
      },
      fields:
        parts.cancelled.length || parts.added.some((part) => part.part === 'coordinating')
          ? ['coordinating']
          : [],
      event: {
        note: input.note || undefined,
        data: {
          department: targets.names.get(leadDepartmentId) ?? '',
          coordinating,
          assignee: targets.assignee?.name ?? null,
        },
      },
      effects: (inTx) => writeParts(inTx, ctx, report.id, parts, () => dueAt),
    };
  });
}
