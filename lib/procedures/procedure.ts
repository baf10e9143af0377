import type { TermUnit } from '@/lib/deadlines/term';

/** What a procedure (thủ tục hành chính) is made of, and when a version of it holds. Pure. */
export const onlineLevels = ['full', 'partial'] as const;
export type OnlineLevel = (typeof onlineLevels)[number];

/** Who decides: a provincial department, one of its divisions, the people's committee of a commune, or the police. */
export const competentKinds = ['department', 'division', 'commune_committee', 'police'] as const;
export type CompetentKind = (typeof competentKinds)[number];

/** The units of a term (lib/deadlines/term.ts). */
export type DeadlineUnit = TermUnit;

export const departmentRoles = ['one_stop', 'specialist', 'coordinating', 'leader', 'records_clerk'] as const;
export type DepartmentRole = (typeof departmentRoles)[number];

export const documentForms = ['original', 'copy', 'electronic'] as const;
export type DocumentForm = (typeof documentForms)[number];

export type StepFacts = {
  name: string;
  departmentRole: DepartmentRole;
  /** Percent of the deadline. */
  share: number;
};
export type DocumentFacts = { name: string; form: DocumentForm; quantity: number; isMandatory: boolean };

/** Those of Open311, as the questions of categories have them; a list type has values. */
export const questionDatatypes = [
  'string',
  'text',
  'number',
  'datetime',
  'singlevaluelist',
  'multivaluelist',
] as const;
export type QuestionDatatype = (typeof questionDatatypes)[number];
export const isListType = (datatype: string) => datatype.endsWith('list');

/** A question of the declaration form. */
export type QuestionFacts = {
  /** Its name for apps; stays when the wording of a later version changes. */
  code: string;
  datatype: QuestionDatatype;
  isRequired: boolean;
  text: string;
  hint: string;
  values: { key: string; name: string }[];
};

/** Everything that a version fixes for the dossiers received under it. */
export type VersionFacts = {
  onlineLevel: OnlineLevel;
  competentKind: CompetentKind;
  /** Null with its value: not known yet; same_day has no value. */
  deadlineUnit: DeadlineUnit | null;
  deadlineValue: number | null;
  cutOff: number | null;
  /** Dong; null: not known, 0: none. */
  fee: number | null;
  feeNote: string;
  forms: string[];
  isVerified: boolean;
  source: string;
  steps: StepFacts[];
  documents: DocumentFacts[];
  questions: QuestionFacts[];
};

export function totalShare(steps: readonly { share: number }[]): number {
  return steps.reduce((sum, step) => sum + step.share, 0);
}

export const versionPhases = ['past', 'in_force', 'planned'] as const;
export type VersionPhase = (typeof versionPhases)[number];

/** Where a version stands on a day (all of them YYYY-MM-DD): a planned one may still be changed, the others never. */
export function versionPhase(
  version: { validFrom: string; validTo: string | null },
  today: string,
): VersionPhase {
  if (version.validFrom > today) return 'planned';
  return version.validTo !== null && version.validTo <= today ? 'past' : 'in_force';
}
