/** What the detail page and `GET /api/v1/dossiers/{code}` are told. Dates are ISO strings; personal data is masked. */
import type { TimelineEntry } from '@/lib/cases/timeline';
import type { ExplainedClock } from '@/lib/deadlines/explained-clock';
import type { Lateness } from '@/lib/deadlines/lateness';
import type { DepartmentRole, DocumentForm } from '@/lib/procedures/procedure';
import type { DossierAction, DossierPublicState, DossierState } from './dossier';
import type {
  ApplicantKind,
  DeliveryMethod,
  DeliveryState,
  DossierChannel,
  DossierEnding,
  FinanceState,
  SyncState,
} from './dossier-axes';

export type Named = { id: number; name: string };

export type MaskedApplicant = {
  kind: ApplicantKind;
  name: string | null;
  idNumber: string | null;
  phone: string | null;
  /** Whether an e-mail, a birth date and an address were given; never what they are. */
  has: { email: boolean; birthDate: boolean; address: boolean };
};

export type DetailStep = {
  id: number;
  position: number;
  name: string;
  departmentRole: DepartmentRole | '';
  department: Named | null;
  assignee: Named | null;
  /** Its share of the deadline in working minutes; all of them make the whole. */
  allottedMinutes: number;
  dueAt: string | null;
  arrivedAt: string | null;
  startedAt: string | null;
  handedOverAt: string | null;
  outcome: 'met' | 'breached' | null;
  lateness: Lateness;
  isCurrent: boolean;
};

export type DetailHandover = {
  id: string;
  at: string;
  from: { department: string; label: string };
  to: { department: string; label: string };
  step: string | null;
  dueAt: string | null;
  outcome: 'met' | 'breached' | null;
  note: string | null;
};

export type DetailFile = { id: string; name: string; contentType: string };

export type DetailDocument = {
  id: number;
  requiredDocumentId: number | null;
  name: string;
  form: DocumentForm;
  quantity: number;
  isMandatory: boolean;
  state: 'submitted' | 'missing' | 'returned';
  submittedAt: string | null;
  file: DetailFile | null;
};

export type DetailSupplement = {
  number: number;
  reason: string;
  requestedAt: string;
  answeredAt: string | null;
  items: { documentId: number; name: string; note: string; suppliedAt: string | null }[];
};

export type DetailPayment = {
  id: number;
  kind: 'fee' | 'obligation';
  name: string;
  amount: number;
  state: 'due' | 'paid' | 'exempt';
  exemption: string | null;
  receiptNumber: string | null;
  requestedAt: string;
  settledAt: string | null;
};

export type DossierDetail = {
  id: number;
  code: string;
  version: number;
  state: DossierState;
  nationalStatus: number;
  /** Which words the applicant reads. */
  publicState: DossierPublicState;
  title: string;
  summary: string;
  procedure: { id: number; code: string; nationalCode: string | null; field: string };
  channel: DossierChannel;
  applicant: MaskedApplicant;
  helpedAt: Named | null;
  receivedBy: Named;
  competent: Named;
  /** Who has it in hand now. */
  department: Named;
  assignee: Named | null;
  financeState: FinanceState;
  fee: number;
  deliveryMethod: DeliveryMethod;
  deliveryState: DeliveryState;
  syncState: SyncState;
  submittedAt: string;
  receivedAt: string | null;
  completedAt: string | null;
  returnedAt: string | null;
  closedAt: string | null;
  updatedAt: string;
  ending: DossierEnding | null;
  resultCode: string | null;
  resultFile: DetailFile | null;
  publicNote: string | null;
  deadline: {
    /** The date last promised to the applicant. */
    appointmentDate: string | null;
    /** Null while the clock is paused or has not started. */
    dueAt: string | null;
    lateness: Lateness;
    outcome: 'met' | 'breached' | null;
    pausedMinutesLeft: number | null;
    /** Why it is due then; null before receipt. */
    explanation: ExplainedClock | null;
    extensions: { from: string; to: string; reason: string; at: string }[];
  };
  /** Requests to supplement so far; the next one makes the dossier overdue when this is true. */
  supplementCount: number;
  nextSupplementIsOverdue: boolean;
  steps: DetailStep[];
  handovers: DetailHandover[];
  documents: DetailDocument[];
  supplements: DetailSupplement[];
  payments: DetailPayment[];
  corrections: { id: number; reason: string; state: string; requestedAt: string; requestedBy: string }[];
  lock: { person: Named; until: string; isMine: boolean } | null;
  /** Newest last. */
  timeline: TimelineEntry<DossierState>[];
  /** Actions of the state table that this person may take on this dossier now. */
  offeredActions: DossierAction[];
  mayReveal: boolean;
};
