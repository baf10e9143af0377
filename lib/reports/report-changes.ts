/** What changed in a report between the look that a person acted on and now: for the refused stale save. */
import type { ReportConflict, ReportDetail, TimelineEntry } from './report-detail';

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

export type FactChange = { field: ReportFactName; before: string | null; after: string | null };

/** The changed facts in a fixed order. Empty text and nothing are the same; so are composed and decomposed letters. */
export function changesBetween(before: ReportFacts, after: ReportFacts): FactChange[] {
  const plain = (value: string | null | undefined) => (value ?? '').normalize('NFC').trim();
  return reportFactNames
    .filter((field) => plain(before[field]) !== plain(after[field]))
    .map((field) => ({ field, before: plain(before[field]) || null, after: plain(after[field]) || null }));
}

/** Is this the `current` of a conflict over a report? It crossed the network, so it is looked at before it is trusted. */
export function isReportConflict(current: unknown): current is ReportConflict {
  if (typeof current !== 'object' || current === null) return false;
  const { version, changes, facts } = current as Record<string, unknown>;
  return typeof version === 'number' && Array.isArray(changes) && typeof facts === 'object' && facts !== null;
}

/** Who made the changes since; each name once, in order. */
export function conflictNames(conflict: ReportConflict): string[] {
  return [...new Set(conflict.changes.map((change) => change.actor).filter(Boolean))];
}

/** Who made the timeline entries that were not there at the last look; each name once, in order. */
export function namesSince(seen: readonly TimelineEntry[], now: readonly TimelineEntry[]): string[] {
  const known = new Set(seen.map((entry) => entry.id));
  return [...new Set(now.filter((entry) => !known.has(entry.id) && entry.actor).map((entry) => entry.actor))];
}
