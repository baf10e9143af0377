/** Everything that is decided about a dossier before it is written. */
import type { GivenAnswer } from '@/lib/intake/check-answers';
import type { StoredDocument } from '@/lib/files/store-documents';
import type { DossierPaper } from './check-documents';
import type { FeePayment } from './decide-fee';
import type { DossierState } from './dossier';
import type { ApplicantKind, DeliveryMethod, DossierChannel, FinanceState } from './dossier-axes';
import type { Applicant } from './dossier-schema';

export type PlannedStep = {
  procedureStepId: number | null;
  position: number;
  name: string;
  departmentRole: string;
  allottedMinutes: number;
  dueAt: Date | null;
};

export type NewDossier = {
  /** Identifier of the receiving agency: the beginning of the code. */
  agency: string;
  procedureId: number;
  procedureVersionId: number;
  title: string;
  summary: string;
  helpedAtId: number | null;
  receivedAtId: number;
  competentDepartmentId: number;
  assigneeId: number | null;
  channel: DossierChannel;
  intakeChannelId: number | null;
  applicantKind: ApplicantKind;
  applicant: Applicant;
  /** What was declared; empty: the procedure asks nothing. */
  answers: GivenAnswer[];
  deliveryMethod: DeliveryMethod;
  state: DossierState;
  fee: number;
  financeState: FinanceState;
  payment: FeePayment | null;
  /** Both null before receipt. */
  receivedAt: Date | null;
  appointmentDate: Date | null;
  /** Null when it waits for the applicant from the first minute on: then the minutes are `pausedMinutesLeft`. */
  dueAt: Date | null;
  pausedMinutesLeft: number | null;
  steps: PlannedStep[];
  papers: (DossierPaper & { fileId: string | null })[];
  files: StoredDocument[];
  /** The one request for all that is missing; null: nothing is. */
  supplementReason: string | null;
};
