import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { changeCase, type CaseChange, type CaseKind } from '@/lib/cases/change-case';
import type { Tx } from '@/lib/db/transaction';
import { loadReportForChange, type ReportForChange } from './load-report-for-change';
import { moveClocks } from './move-clocks';
import { mayAct } from './offered-actions';
import { decideReportAction, reportActions, stateFacts, type ReportAction, type ReportState } from './report';
import type { ReportFactName } from './report-changes';
import { reportColumns, type ReportSet } from './report-columns';
import { conflictSince } from './report-conflict';
import type { ChangedReport } from './report-detail';

/** What a verb makes of a report. */
export type Change = CaseChange<ReportState, ReportSet> & { fields?: ReportFactName[] };

type Work = (
  report: ReportForChange,
  tx: Tx,
  ctx: Context & { actor: PersonActor },
) => Change | Promise<Change>;

const factOf: Partial<Record<keyof ReportSet, ReportFactName>> = {
  localStateId: 'localState',
  categoryId: 'category',
  administrativeUnitId: 'commune',
  urgency: 'urgency',
  departmentId: 'department',
  assigneeId: 'assignee',
  dueAt: 'dueAt',
  draftAnswer: 'draftAnswer',
  publicAnswer: 'publicAnswer',
  resultCodeId: 'resultCode',
  masterId: 'master',
};

/** Reports as a kind of case. */
export const reports: CaseKind<ReportAction, ReportState, ReportForChange, ReportSet> = {
  subject: 'report',
  actions: reportActions,
  stateFacts,
  columns: reportColumns,
  factOf,
  texts: ['draftAnswer', 'publicAnswer', 'publicNote'],
  load: loadReportForChange,
  mayAct,
  decide: decideReportAction,
  conflictSince,
  // Diverting hands a report over to those who read private ones; everything else leaves it where the actor reaches it.
  leavesReach: (action) => action === 'divert',
  // A step belongs to the state that it was set in.
  alongside: (report, _action, { state }) =>
    state !== report.state && report.localStateId !== null ? { localStateId: null } : {},
  clocks: moveClocks,
};

/**
 * One change of one report, as `changeCase` makes it for every case.
 * @throws AppError forbidden, not_found (also: out of reach), conflict (with a ReportConflict), refused
 */
export function changeReport(
  ctx: Context,
  action: ReportAction,
  input: { code: string; version: number },
  work: Work,
): Promise<ChangedReport> {
  return changeCase(reports, ctx, action, input, work);
}
