import type { PlannedStep } from '../../../../lib/dossiers/new-dossier';
import type { FormContent } from '../../../../lib/dossiers/paper/form-content';
import type { Officer } from '../report-plan';

/** The rows that hang on a dossier, as they are while it is played; they point at each other until ids are given. */
export type CaseStep = PlannedStep & {
  /** Its position, until it is written. */
  id: number;
  departmentId: number | null;
  assigneeId: number | null;
  arrivedAt: Date | null;
  startedAt: Date | null;
  handedOverAt: Date | null;
  outcome: string | null;
};
export type CasePaper = {
  id: number;
  requiredDocumentId: number | null;
  position: number;
  name: string;
  form: string;
  quantity: number;
  isMandatory: boolean;
  state: string;
  submittedAt: Date | null;
};
export type CaseHandover = {
  fromStep: CaseStep | null;
  toStep: CaseStep | null;
  fromDepartmentId: number;
  fromPersonId: number | null;
  fromLabel: string;
  toDepartmentId: number;
  toPersonId: number | null;
  toLabel: string;
  at: Date;
  dueAt: Date | null;
  outcome: string | null;
  note: string | null;
};
export type CaseSupplement = {
  id: number;
  number: number;
  reason: string;
  requestedAt: Date;
  requestedById: number;
  answeredAt: Date | null;
  papers: readonly CasePaper[];
};
export type CasePayment = {
  kind: 'fee' | 'obligation';
  name: string;
  amount: number;
  state: 'due' | 'paid' | 'exempt';
  exemption: string | null;
  receiptNumber: string | null;
  requestedAt: Date;
  settledAt: Date | null;
  settledById: number | null;
};
export type CaseForm = { content: FormContent; at: Date; officer: Officer; agencyId: number };
export type CaseEvent = {
  kind: string;
  at: Date;
  actorId: number | null;
  actorLabel: string;
  isPublic: boolean;
  stateFrom: string | null;
  stateTo: string | null;
  note: string | null;
  data: object;
};
