import { dayOf } from '@/lib/format/date-time';
import { FormContent, type ContentOf } from './form-content';
import type { FormFacts } from './form-facts';
import { formKinds, type FormKind } from './form-kinds';
import { formObstacle, promiseProblems } from './form-obstacle';
import type { IssueForm } from './issue-form-schema';

const iso = (at: Date) => at.toISOString();
const isoOrNull = (at: Date | null) => at && at.toISOString();
const documentForms: Record<string, string> = {
  original: 'bản chính',
  copy: 'bản sao',
  electronic: 'bản điện tử',
};

/** "05 ngày làm việc"; where the procedure's deadline is not known, the law's own word for that. */
function deadlineWords({ deadlineValue, deadlineUnit }: FormFacts): string {
  if (deadlineUnit === 'same_day') return 'trong ngày làm việc';
  if (deadlineValue === null || deadlineUnit === null) return 'theo quy định';
  const unit = deadlineUnit === 'working_hours' ? 'giờ làm việc' : 'ngày làm việc';
  return `${String(deadlineValue).padStart(2, '0')} ${unit}`;
}

function deliveryWords({ deliveryMethod, receiving }: FormFacts): string {
  if (deliveryMethod === 'post') return 'địa chỉ nêu trên, qua dịch vụ bưu chính công ích';
  if (deliveryMethod === 'electronic') return 'tài khoản dịch vụ công trực tuyến (bản điện tử)';
  return receiving.name;
}

function outcomeOf({
  outcome,
  at,
  dueAt,
}: FormFacts['handovers'][number]): 'early' | 'on_time' | 'late' | null {
  if (outcome === null || dueAt === null) return null;
  if (outcome === 'breached') return 'late';
  return dayOf(at) < dayOf(dueAt) ? 'early' : 'on_time';
}

/** Everybody who had it in hand beside the two agencies of the paper. */
function coordinating({ handovers, receiving, competent }: FormFacts): string[] {
  const names = new Set(handovers.flatMap(({ from, to }) => [from, to]));
  names.delete(receiving.name);
  names.delete(competent.name);
  return [...names];
}

/** Signed by hand: who heads the agency that day is not ours to know. */
const head = { title: 'Thủ trưởng cơ quan, đơn vị', name: '' };

function about(facts: FormFacts, kind: FormKind) {
  const agency = facts[formKinds[kind].issuedBy];
  return {
    parentAgency: agency.parentName,
    agency: agency.name,
    place: agency.place,
    dossierCode: facts.code,
    procedureName: facts.title,
    applicant: facts.applicant,
  };
}

type Builder<Kind extends FormKind> = (
  facts: FormFacts,
  input: Extract<IssueForm, { kind: Kind }>,
  officer: string,
) => Omit<ContentOf<Kind>, 'kind' | keyof ReturnType<typeof about>> | null;

/** What each form says of its own, where `formObstacle` does not stand in its way. */
const builders: { [Kind in FormKind]: Builder<Kind> } = {
  receipt: (facts, _, officer) =>
    facts.receivedAt && {
      signer: { title: 'Người tiếp nhận hồ sơ', name: officer },
      procedureCode: facts.procedureCode,
      documents: facts.documents
        .filter(({ state }) => state === 'submitted')
        .map(({ name, form, quantity }) => ({ name, form: documentForms[form] ?? '', quantity })),
      copies: 1,
      deadline: deadlineWords(facts),
      fee: facts.fee > 0 ? facts.fee : null,
      receivedAt: iso(facts.receivedAt),
      appointmentAt: isoOrNull(facts.appointmentAt),
      delivery: deliveryWords(facts),
    },

  supplement_request: ({ supplement }, _, officer) =>
    supplement && {
      signer: { title: 'Người hướng dẫn', name: officer },
      items: supplement.items.map(({ name, note }) => (note ? `${name}: ${note}` : name)),
      reason: supplement.reason,
      contact: { name: officer, phone: '' },
    },

  refusal: ({ endReason }, _, officer) =>
    endReason === null
      ? null
      : { signer: { title: 'Người tiếp nhận hồ sơ', name: officer }, reason: endReason },

  stop_notice: ({ endReason, receivedAt, documents }) =>
    receivedAt && {
      signer: head,
      receivedAt: iso(receivedAt),
      // A withdrawal is asked for by the applicant, who need not say why.
      reason: endReason ?? 'Ông/Bà đề nghị rút hồ sơ.',
      returnedDocuments: documents.filter(({ state }) => state === 'returned').map(({ name }) => name),
    },

  apology: ({ receivedAt, appointmentAt, extension, ending }, { promise }) => {
    const words = promise
      ? { reason: promise.reason, from: appointmentAt, to: new Date(promise.newAppointmentAt) }
      : extension && { reason: extension.reason, from: extension.fromDueAt, to: extension.toDueAt };
    // A promise is made while the work goes on; afterwards only what was granted then is said.
    if (!receivedAt || !words?.from || (promise && ending !== null)) return null;
    return {
      signer: head,
      receivedAt: iso(receivedAt),
      appointmentAt: iso(words.from),
      reason: words.reason,
      newAppointmentAt: iso(words.to),
    };
  },

  routing_slip: (facts, _, officer) =>
    facts.receivedAt && {
      signer: { title: 'Người lập phiếu', name: officer },
      receivedAt: iso(facts.receivedAt),
      appointmentAt: isoOrNull(facts.appointmentAt),
      coordinating: coordinating(facts),
      handovers: facts.handovers.map((one) => ({
        ...one,
        at: iso(one.at),
        dueAt: isoOrNull(one.dueAt),
        outcome: outcomeOf(one),
      })),
    },

  result: (_, { title, body }) => ({ signer: head, title, body }),
};

/**
 * What the form says of the dossier; null while it cannot be issued (form-obstacle.ts).
 * @param officer the name of whoever issues it
 */
export function buildFormContent(
  facts: FormFacts,
  input: IssueForm,
  officer: string,
  now: Date,
): FormContent | null {
  if (formObstacle(facts, input.kind, now)) return null;
  if (input.kind === 'apology' && promiseProblems(facts, input.promise, now).length > 0) return null;
  const build = builders[input.kind] as Builder<FormKind>;
  const own = build(facts, input, officer);
  return own && FormContent.parse({ kind: input.kind, ...about(facts, input.kind), ...own });
}
