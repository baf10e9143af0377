import type { Term } from './term';

/** What a version of a service level promises, and when it warns. `update` null: no word in between is promised. */
export type SlaTerms = {
  id: number;
  accept: Term;
  update: Term | null;
  resolve: Term;
  publish: Term;
  warnHours: number;
  maxExtensions: number;
};

export type SlaVersionFacts = SlaTerms & {
  profileId: number;
  urgency: string;
  /** Null: any flow, any department. */
  flow: string | null;
  departmentId: number | null;
  validFrom: Date | string;
};

export type SlaQuestion = {
  /** The profile of the category. */
  profileId: number;
  urgency: string;
  flow: string;
  /** Ids of the department that has the case and of everything above it, the root first; empty: nobody yet. */
  departmentPath: readonly number[];
};

/**
 * The version that holds, out of those in force: of the urgency, else the normal one; then the nearest department's; then
 * the flow's; then the one that began last. Null when the profile promises nothing.
 */
export function chooseSlaVersion<Version extends SlaVersionFacts>(
  versions: readonly Version[],
  asked: SlaQuestion,
): Version | null {
  const nearness = ({ departmentId }: Version) =>
    departmentId === null ? -1 : asked.departmentPath.indexOf(departmentId);
  const rank = (version: Version) => [
    Number(version.urgency === asked.urgency),
    nearness(version),
    Number(version.flow !== null),
    new Date(version.validFrom).getTime(),
    version.id,
  ];
  const fitting = versions.filter(
    (version) =>
      version.profileId === asked.profileId &&
      (version.urgency === asked.urgency || version.urgency === 'normal') &&
      (version.flow === null || version.flow === asked.flow) &&
      (version.departmentId === null || nearness(version) >= 0),
  );
  const [best] = fitting.toSorted((a, b) => {
    const [ours, theirs] = [rank(a), rank(b)];
    const index = ours.findIndex((value, at) => value !== theirs[at]);
    return index < 0 ? 0 : (theirs[index] ?? 0) - (ours[index] ?? 0);
  });
  return best ?? null;
}
