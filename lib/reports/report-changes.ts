/** What changed in a report between two looks at it: for the refused stale save. */

/** The facts of a report that people change, as text to show. */
export type ReportFacts = {
  state: string;
  category: string;
  commune: string | null;
  urgency: string;
  department: string | null;
  coordinating: string;
  assignee: string | null;
  dueAt: string | null;
  draftAnswer: string | null;
  publicAnswer: string | null;
  master: string | null;
};
export type ReportFactName = keyof ReportFacts;
export const reportFactNames: readonly ReportFactName[] = [
  'state', 'category', 'commune', 'urgency', 'department', 'coordinating', 'assignee', 'dueAt', 'draftAnswer', 'publicAnswer',
  'master',
];

export type FactChange = { field: ReportFactName; before: string | null; after: string | null };

/** The changed facts in a fixed order. Empty text and nothing are the same; so are composed and decomposed letters. */
export function changesBetween(before: ReportFacts, after: ReportFacts): FactChange[] {
  const plain = (value: string | null) => (value ?? '').normalize('NFC').trim();
  return reportFactNames
    .filter((field) => plain(before[field]) !== plain(after[field]))
    .map((field) => ({ field, before: before[field] || null, after: after[field] || null }));
}

/** Who made the entries that came after the last one seen; each name once, in order. */
export function namesSince<Entry extends { at: string; actor: string }>(seen: readonly Entry[], now: readonly Entry[]): string[] {
  const key = (entry: Entry) => `${entry.at} ${entry.actor}`;
  const known = new Map<string, number>();
  for (const entry of seen) known.set(key(entry), (known.get(key(entry)) ?? 0) + 1);
  const names = new Set<string>();
  for (const entry of now) {
    const left = known.get(key(entry)) ?? 0;
    if (left > 0) known.set(key(entry), left - 1);
    else if (entry.actor) names.add(entry.actor);
  }
  return [...names];
}
