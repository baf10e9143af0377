/** The forms of the actions: which fields each has, what stands in them at first, and the input that its verb takes. */
import { isHandedOver } from './decide-handover';
import type { DossierAction } from './dossier';
import type { DeliveryMethod } from './dossier-axes';
import type { resultReceivers } from './dossier-action-schemas';
import type { DossierDetail } from './dossier-detail';
import { usualHandover } from './step-route';

/** Actions with boxes of their own: notes stand apart, files are stored as soon as they are chosen. */
export type BoxAction = 'note' | 'add_file';
export type DossierFormAction = Exclude<DossierAction, BoxAction>;

export function hasDossierForm(action: DossierAction): action is DossierFormAction {
  return action !== 'note' && action !== 'add_file';
}

/** Named like the verbs' inputs, so that a field problem finds its field. Ids are text, as choices are; amounts as typed. */
export type DossierActionValues = {
  /** Ticked papers of the checklist. */
  documents: number[];
  /** What is wrong with a paper, by its id. */
  documentNotes: Record<string, string>;
  /** Papers that nobody asked for before, one a line. */
  extraDocuments: string;
  incompleteReason: string;
  feeAmount: string;
  isPaid: boolean;
  receiptNumber: string;
  exemption: string;
  step: 'next' | 'same';
  departmentId: string | null;
  assigneeId: string | null;
  note: string;
  reason: string;
  acceptOverdue: boolean;
  name: string;
  amount: string;
  paymentId: string;
  day: string;
  apology: string;
  resultCode: string;
  method: DeliveryMethod;
  receiver: (typeof resultReceivers)[number];
};
/** `fee` is several values; the file of the result is stored at once and holds none. */
export type DossierActionField =
  Exclude<keyof DossierActionValues, 'documentNotes' | 'feeAmount' | 'isPaid'> | 'fee' | 'resultFile';

const reason = ['reason'] as const;
export const dossierActionFields = {
  receive: ['documents', 'incompleteReason', 'fee'],
  not_accept: reason,
  start: [],
  hand_over: ['step', 'departmentId', 'assigneeId', 'documents', 'note'],
  assign: ['assigneeId', 'note'],
  request_supplement: ['documents', 'extraDocuments', 'reason', 'acceptOverdue'],
  record_supplement: ['documents', 'note'],
  require_payment: ['name', 'amount'],
  record_payment: ['paymentId', 'receiptNumber', 'exemption'],
  request_withdrawal: reason,
  accept_withdrawal: ['note'],
  decline_withdrawal: reason,
  refuse: reason,
  stop: reason,
  extend: ['day', 'reason', 'apology'],
  complete: ['resultCode', 'resultFile', 'note'],
  return_result: ['method', 'receiver', 'note'],
  request_correction: reason,
  lock: [],
  unlock: [],
  break_lock: reason,
} as const satisfies Record<DossierFormAction, readonly DossierActionField[]>;

/** What the forms read of a dossier. */
type Shown = Pick<
  DossierDetail,
  | 'documents'
  | 'supplements'
  | 'payments'
  | 'fee'
  | 'resultCode'
  | 'deliveryMethod'
  | 'steps'
  | 'receivedBy'
  | 'competent'
>;

/** The papers that an action's checklist shows. */
export function checklistOf(
  action: DossierFormAction,
  { documents, supplements }: Pick<Shown, 'documents' | 'supplements'>,
) {
  if (action === 'receive') return documents.filter((paper) => paper.requiredDocumentId !== null);
  if (action === 'hand_over')
    return documents.filter((paper) => paper.state === 'submitted' && isHandedOver(paper));
  if (action !== 'record_supplement') return documents;
  const asked = supplements.find((request) => request.answeredAt === null)?.items ?? [];
  return documents.filter((paper) => asked.some((item) => item.documentId === paper.id));
}

/** What is ticked when the form opens: what is surely so. The officer ticks what lies in front of them. */
function tickedAtFirst(action: DossierFormAction, dossier: Shown): number[] {
  const papers = checklistOf(action, dossier);
  const surely = {
    receive: papers.filter((paper) => paper.state === 'submitted'),
    request_supplement: papers.filter((paper) => paper.isMandatory && paper.state === 'missing'),
  }[action as string];
  return (surely ?? []).map((paper) => paper.id);
}

const dueFee = ({ payments }: Shown) => payments.find((one) => one.kind === 'fee' && one.state === 'due');

export function initialDossierValues(action: DossierFormAction, dossier: Shown): DossierActionValues {
  const due = dossier.payments.find((payment) => payment.state === 'due');
  return {
    documents: tickedAtFirst(action, dossier),
    documentNotes: {},
    extraDocuments: '',
    incompleteReason: '',
    feeAmount: String(dueFee(dossier)?.amount ?? dossier.fee),
    isPaid: false,
    receiptNumber: '',
    exemption: '',
    // At the last step there is nothing but the same one to hand over in.
    step: usualHandover(dossier).step ? 'next' : 'same',
    departmentId: null,
    assigneeId: null,
    note: '',
    reason: '',
    acceptOverdue: false,
    name: '',
    amount: '',
    paymentId: due ? String(due.id) : '',
    day: '',
    apology: '',
    resultCode: dossier.resultCode ?? '',
    method: dossier.deliveryMethod,
    receiver: dossier.deliveryMethod === 'post' ? 'post' : 'applicant',
  };
}

const idOrNull = (text: string | null) => (text === null ? null : Number(text));
/** As typed, with or without the dots of thousands. What is no number is refused by the schema. */
const dong = (text: string) => (text.trim() ? Number(text.replace(/[.\s]/g, '')) : Number.NaN);
const lines = (text: string) =>
  text.split('\n').flatMap((line) => (line.trim() ? [{ name: line.trim() }] : []));

/** The verb's input without code and version. A choice that was not made is 0, which the verb's schema names. */
export function dossierInputOf(values: DossierActionValues, dossier: Shown) {
  const { note, reason } = values;
  const isSettled = dossier.payments.some((one) => one.kind === 'fee' && one.state !== 'due');
  const ticked = (id: number) => values.documents.includes(id);
  const papers = checklistOf('receive', dossier);
  // Of the two boxes only one is shown: what was typed into the other is not meant.
  const fee = {
    amount: dong(values.feeAmount),
    exemption: values.isPaid ? undefined : values.exemption || undefined,
    isPaid: values.isPaid,
    receiptNumber: values.isPaid ? values.receiptNumber || undefined : undefined,
  };
  return {
    note: { note },
    reason: { reason },
    receive: {
      documents: papers.map((paper) => ({
        requiredDocumentId: paper.requiredDocumentId ?? 0,
        isSubmitted: ticked(paper.id),
      })),
      ...(values.incompleteReason.trim() ? { incomplete: { reason: values.incompleteReason } } : {}),
      ...(isSettled ? {} : { fee }),
    },
    handOver: {
      step: values.step,
      departmentId: values.departmentId === null ? undefined : Number(values.departmentId),
      assigneeId: idOrNull(values.assigneeId),
      documents: values.documents,
      note,
    },
    assign: { assigneeId: Number(values.assigneeId ?? 0), note },
    requestSupplement: {
      documents: values.documents.map((documentId) => ({
        documentId,
        note: values.documentNotes[documentId] || undefined,
      })),
      extraDocuments: lines(values.extraDocuments),
      reason,
      acceptOverdue: values.acceptOverdue,
    },
    recordSupplement: { documents: values.documents.map((documentId) => ({ documentId })), note },
    requirePayment: { name: values.name, amount: dong(values.amount) },
    recordPayment: {
      paymentId: Number(values.paymentId || 0),
      receiptNumber: values.receiptNumber,
      exemption: values.exemption,
    },
    extend: { day: values.day, reason, apology: values.apology },
    complete: { resultCode: values.resultCode, note },
    returnResult: { method: values.method, receiver: values.receiver, note },
  };
}
