/** What changed in a report between the look that a person acted on and now: for the refused stale save. */
import type { ReportDetail } from './report-detail';

/** The facts of a report that people change, as text: codes for states and urgencies, names for references, ISO dates. */
export type ReportFacts = {
  state: string;
  localState: string | null;
  category: string;
  commune: string | null;
  urgency: string;
  department: string | null;
  coordinating: string;
  assignee: string | null;
  dueAt: string | null;
  draftAnswer: string | null;
  publicAnswer: string | null;
  resultCode: string | null;
  master: string | null;
};
export type ReportFactName = keyof ReportFacts;
export const reportFactNames: readonly ReportFactName[] = [
  'state',
  'localState',
  'category',
  'commune',
  'urgency',
  'department',
  'coordinating',
  'assignee',
  'dueAt',
  'draftAnswer',
  'publicAnswer',
  'resultCode',
  'master',
];

/** The facts of the page on screen, to hold against those of a conflict. */
export function factsOf(report: ReportDetail): ReportFacts {
  const coordinating = report.assignments.filter(
    (each) => each.part === 'coordinating' && each.endedAt === null,
  );
  return {
    state: report.state,
    localState: report.localState?.label ?? null,
    category: report.category.name,
    commune: report.place.commune?.name ?? null,
    urgency: report.urgency,
    department: report.department?.name ?? null,
    coordinating: coordinating.map((each) => each.department.name).join(', '),
    assignee: report.assignee?.name ?? null,
    dueAt: report.deadline.dueAt,
    draftAnswer: report.draftAnswer,
    publicAnswer: report.publicAnswer,
    resultCode: report.resultCode?.label ?? null,
    master: report.master?.code ?? null,
  };
}
