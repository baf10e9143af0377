/** What changed in a dossier between the look that a person acted on and now: for the refused stale save. */
import type { CaseConflict } from '@/lib/cases/conflict';
import type { DossierDetail } from './dossier-detail';

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

/** The facts of the page on screen, to hold against those of a conflict. */
export function dossierFactsOf(dossier: DossierDetail): DossierFacts {
  const submitted = dossier.documents.filter((paper) => paper.state === 'submitted');
  return {
    state: dossier.state,
    step: dossier.steps.find((step) => step.isCurrent)?.name ?? null,
    department: dossier.department.name,
    assignee: dossier.assignee?.name ?? null,
    appointmentDate: dossier.deadline.appointmentDate,
    dueAt: dossier.deadline.dueAt,
    financeState: dossier.financeState,
    deliveryState: dossier.deliveryState,
    documents: submitted.map((paper) => paper.name).join(', '),
    resultCode: dossier.resultCode,
    lockedBy: dossier.lock?.person.name ?? null,
  };
}
