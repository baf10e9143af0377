/** The dossiers of the bench with applicant, current step and first event, as COPY text. Fixed seed, nobody's data. */
import { byteaMark, line } from './bulk';
import type { Random } from './random';

export type DossierReference = {
  /** With the version that is in force, its name and its first step. */
  procedures: { id: number; versionId: number; name: string; stepName: string }[];
  departments: { id: number }[];
  people: { id: number; departmentId: number }[];
  channels: { id: number }[];
  /** Ciphers of a few names, as hexadecimal: what they say is never looked for. */
  names: string[];
};

const day = 86_400_000;

export const contactColumns = 'id, name_cipher, created_at';
export const dossierColumns =
  'id, code, procedure_id, procedure_version_id, title, summary, received_at_id, competent_department_id, channel, intake_channel_id, applicant_kind, applicant_id, state, step_id, department_id, assignee_id, involved_department_ids, involved_person_ids, finance_state, delivery_method, delivery_state, sync_state, submitted_at, received_at, appointment_date, due_at, paused_minutes_left, step_due_at, completed_at, returned_at, closed_at, ending, deadline_outcome, public_updated_at, updated_at';
export const stepColumns =
  'id, dossier_id, position, name, department_role, department_id, allotted_minutes, due_at';
export const dossierEventColumns = 'dossier_id, kind, at, actor_label, is_public, state_to';

function stateFor(ageDays: number, random: Random): string {
  const roll = random.next();
  if (ageDays < 14) {
    if (roll < 0.1) return 'registered';
    if (roll < 0.25) return 'received';
    if (roll < 0.6) return 'processing';
    if (roll < 0.66) return 'supplement_requested';
    if (roll < 0.68) return 'financial_obligation';
    return roll < 0.75 ? 'completed' : 'returned_to_citizen';
  }
  if (roll < 0.012) return 'processing';
  if (roll < 0.015) return 'supplement_requested';
  if (roll < 0.016) return 'withdrawal_requested';
  if (roll < 0.035) return 'not_accepted';
  if (roll < 0.07) return 'stopped';
  return roll < 0.11 ? 'completed' : 'returned_to_citizen';
}

/** The COPY lines of the dossier with id `n`, one of `total` after `top`, oldest first, spread over 18 months before `now`. */
export function dossierLines(
  n: number,
  top: number,
  total: number,
  now: number,
  reference: DossierReference,
  random: Random,
) {
  const submitted = now - 540 * day + Math.floor(((n - top - 1) / total) * 540 * day);
  const state = stateFor((now - submitted) / day, random);
  const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const procedure = random.pick(reference.procedures);
  const desk = random.pick(reference.departments);
  const competent = random.next() < 0.5 ? desk : random.pick(reference.departments);
  const isReceived = state !== 'registered' && state !== 'not_accepted';
  const isPaused = state === 'supplement_requested' || state === 'financial_obligation';
  const isDone = state === 'completed' || state === 'returned_to_citizen';
  const isClosed = isDone || state === 'stopped' || state === 'not_accepted';
  const department = isReceived && !isDone ? competent : desk;
  const officer =
    isReceived && !isDone ? reference.people.find((one) => one.departmentId === department.id) : undefined;
  const due = isReceived ? submitted + (2 + random.int(9)) * day : null;
  const closed = isClosed
    ? Math.min(now - 1000, submitted + Math.floor((0.2 + random.next() * 8) * day))
    : null;
  const channel = random.next() < 0.4 ? 'online' : random.next() < 0.9 ? 'counter' : 'post';
  const roll = random.next();
  const ending = isDone
    ? 'completed'
    : state === 'stopped'
      ? roll < 0.5
        ? 'refused'
        : 'withdrawn'
      : isClosed
        ? state
        : null;
  const changed = closed ?? submitted;
  const agency = String(desk.id % 100).padStart(2, '0');
  const date = new Date(submitted + 7 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '');
  const departments = [...new Set([desk.id, competent.id])];
  return {
    contact: line(n, `${byteaMark}${random.pick(reference.names)}`, at(submitted)),
    dossier: line(
      n,
      `H99.${agency}-${date}-${String(n).padStart(7, '0')}`,
      procedure.id,
      procedure.versionId,
      procedure.name,
      `Hồ sơ số ${random.int(900)}, tổ ${random.int(30)}`,
      desk.id,
      competent.id,
      channel,
      channel === 'online' ? random.pick(reference.channels).id : null,
      roll < 0.9 ? 'citizen' : roll < 0.95 ? 'business' : 'household_business',
      n,
      state,
      isReceived ? n : null,
      department.id,
      officer?.id ?? null,
      `{${departments.join(',')}}`,
      `{${officer?.id ?? ''}}`,
      state === 'financial_obligation' ? 'due' : roll < 0.5 ? 'paid' : 'none',
      'counter',
      state === 'completed' ? 'awaiting' : state === 'returned_to_citizen' ? 'delivered' : 'none',
      roll < 0.002 ? 'failed' : now - changed < day / 4 ? 'pending' : 'synced',
      at(submitted),
      isReceived ? at(submitted) : null,
      at(due),
      isPaused ? null : at(due),
      isPaused ? 960 : null,
      isPaused || due === null ? null : at(due - day),
      isDone ? at(closed) : null,
      state === 'returned_to_citizen' ? at(closed) : null,
      at(closed),
      ending,
      closed !== null && due !== null ? (closed > due ? 'breached' : 'met') : null,
      at(changed),
      at(changed),
    ),
    step: isReceived
      ? line(
          n,
          n,
          1,
          procedure.stepName,
          'specialist',
          department.id,
          480,
          isPaused || due === null ? null : at(due - day),
        )
      : '',
    event: line(n, 'dossier.registered', at(submitted), 'Bench', true, 'registered'),
  };
}
