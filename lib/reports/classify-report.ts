import 'server-only';
import type { Context } from '@/lib/access/actor';
import { findSlaVersion } from '@/lib/deadlines/find-sla-version';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { reportPromise } from '@/lib/deadlines/report-deadline';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { referenceData } from '@/lib/intake/reference-data';
import type { ClassifyReport } from './action-schemas';
import { changeReport } from './change-report';
import type { ReportForChange } from './load-report-for-change';
import type { ChangedReport } from './report-detail';
import type { ReportSet } from './report-columns';
import { routeReport } from './route-report';

/** Category, commune, urgency and privacy after a look by an officer. */
type Facts = Pick<ClassifyReport, 'categoryId' | 'administrativeUnitId' | 'urgency' | 'isPrivate'>;

/** Until acceptance the promise follows category, urgency and department; afterwards it stays what it was. */
async function newPromise(
  tx: Tx,
  report: ReportForChange,
  facts: Facts,
  departmentId: number | null,
): Promise<ReportSet> {
  const { categoryId, urgency } = facts;
  const isSame =
    categoryId === report.categoryId && urgency === report.urgency && departmentId === report.departmentId;
  if (report.acceptedAt || isSame) return {};
  const { flow, receivedAt } = report;
  const sla = await findSlaVersion({ categoryId, urgency, flow, departmentId, at: receivedAt }, tx);
  if (!sla || sla.id === report.slaVersionId) return {};
  return { slaVersionId: sla.id, ...reportPromise(await loadCalendar(null, tx), sla, receivedAt) };
}

/** A report that nobody was assigned yet is suggested to the unit that category and place now say (rule C1). */
async function newSuggestion(report: ReportForChange, facts: Facts): Promise<ReportSet> {
  if (report.parts.length > 0 || (report.state !== 'new' && report.state !== 'accepted')) return {};
  const known = await referenceData();
  const departmentId = routeReport(
    {
      categoryId: facts.categoryId,
      communeId: facts.administrativeUnitId,
      defaultDepartmentId:
        known.categories.find((category) => category.id === facts.categoryId)?.defaultDepartmentId ?? null,
    },
    known.rules,
    known.committees,
    known.working,
  );
  if (departmentId === report.departmentId) return {};
  const kept = report.involvedDepartmentIds.filter((id) => id !== report.departmentId);
  return {
    departmentId,
    assigneeId: null,
    involvedDepartmentIds: departmentId === null ? kept : [...kept, departmentId],
  };
}

/**
 * Corrects what a report is about and where. A sensitive category makes it private whatever was ticked.
 * @throws AppError forbidden, not_found, conflict, refused, invalid (unknown category or commune)
 */
export function classifyReport(ctx: Context, input: ClassifyReport): Promise<ChangedReport> {
  return changeReport(ctx, 'classify', input, async (report, tx) => {
    const category = await tx.category.findUnique({
      where: { id: input.categoryId },
      select: { name: true, isSensitive: true, retiredAt: true },
    });
    if (!category || (category.retiredAt && input.categoryId !== report.categoryId)) {
      throw new AppError('invalid', 'invalid', {
        fields: [{ path: 'categoryId', messageKey: 'unknown_category' }],
      });
    }
    const commune = input.administrativeUnitId
      ? await tx.administrativeUnit.findFirst({
          where: { id: input.administrativeUnitId, kind: { in: ['ward', 'commune', 'special_zone'] } },
          select: { name: true, validTo: true },
        })
      : null;
    if (
      input.administrativeUnitId &&
      (!commune || (commune.validTo && input.administrativeUnitId !== report.administrativeUnitId))
    ) {
      throw new AppError('invalid', 'invalid', {
        fields: [{ path: 'administrativeUnitId', messageKey: 'unknown_commune' }],
      });
    }
    const { categoryId, administrativeUnitId, urgency } = input;
    const isPrivate = input.isPrivate || category.isSensitive || report.flow === 'petition';
    const facts = { categoryId, administrativeUnitId, urgency, isPrivate };
    const suggestion = await newSuggestion(report, facts);
    const { departmentId = report.departmentId } = suggestion;
    return {
      set: { ...facts, ...(await newPromise(tx, report, facts, departmentId)), ...suggestion },
      event: { data: { category: category.name, commune: commune?.name ?? null, urgency, isPrivate } },
    };
  });
}
