/** What changed in a dossier between the look that a person acted on and now: for the refused stale save. */
import type { CaseConflict } from '@/lib/cases/conflict';

/** The facts of a dossier that people change, as text: codes for states, names for references, ISO dates. */
export type DossierFacts = {
  state: string;
  step: string | null;
  department: string;
  assignee: string | null;
  appointmentDate: string | null;
  dueAt: string | null;
  financeState: string;
  deliveryState: string;
  documents: string;
  resultCode: string | null;
  lockedBy: string | null;
};
export type DossierFactName = keyof DossierFacts;
export const dossierFactNames: readonly DossierFactName[] = [
  'state',
  'step',
  'department',
  'assignee',
  'appointmentDate',
  'dueAt',
  'financeState',
  'deliveryState',
  'documents',
  'resultCode',
  'lockedBy',
];

/** `problem.current` of a conflict over a dossier. */
export type DossierConflict = CaseConflict<DossierFacts>;
