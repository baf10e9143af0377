import 'server-only';
import { row, sql, type Sql } from '@/lib/db/sql';
import { matchesPhone } from '@/lib/personal-data/match-phone';
import { dossierStateFacts, type DossierPublicState, type DossierState } from './dossier';
import type { DeliveryMethod } from './dossier-axes';

/** What the applicant sees of a dossier: nothing of the applicant, no officer, nothing of the office's inside. */
export type PublicDossier = {
  code: string;
  title: string;
  publicState: DossierPublicState;
  /** The desk that received it, where a result at the counter is fetched. */
  receivedBy: string;
  submittedAt: string;
  receivedAt: string | null;
  /** The moment last promised; it stands still while the office waits for the applicant. */
  appointmentDate: string | null;
  completedAt: string | null;
  returnedAt: string | null;
  /** What the applicant is asked to bring now, and why; null: nothing. */
  asked: { reason: string; papers: { name: string; note: string }[] } | null;
  /** What is to be paid now, in đồng; nothing once the work has ended without a result. */
  payments: { name: string; amount: number }[];
  /** Why it was refused, stopped or put off, in the office's last public words. */
  publicNote: string | null;
  deliveryMethod: DeliveryMethod;
  /** Number of the result, once there is one. */
  resultCode: string | null;
  /** An electronic result can be downloaded. */
  hasResultFile: boolean;
  events: { at: string; kind: string; note: string | null }[];
};

/** Events whose note speaks to the applicant; a note at a hand-over is for the colleague who takes over. */
const addressedKinds = [
  'dossier.not_accepted',
  'dossier.supplement_requested',
  'dossier.payment_required',
  'dossier.withdrawal_declined',
  'dossier.refused',
  'dossier.stopped',
  'dossier.extended',
];

/**
 * The code of the dossier that has this code AND this phone of its applicant (F12, as A21), or null. A wrong phone, an
 * unknown code and an applicant without a phone take the same steps and the same answer.
 */
export async function findDossierCodeByPhone(code: string, phone: string): Promise<string | null> {
  const found = await row<{ code: string; phone_index: Buffer | null }>(sql`
    SELECT d.code, c.phone_index FROM dossier d JOIN contact c ON c.id = d.applicant_id
    WHERE d.code = ${code.trim().toUpperCase()}`);
  return matchesPhone(found?.phone_index, phone) && found ? found.code : null;
}

/** The applicant's view of a dossier by its code, or null when there is none. */
export async function findPublicDossier(code: string): Promise<PublicDossier | null> {
  return (await findDossierWhere(sql`d.code = ${code}`))?.dossier ?? null;
}

type Event = { at: string; kind: string; note: string | null; state: DossierState | null };
type Row = Omit<PublicDossier, 'publicState' | 'events'> & { state: DossierState; events: Event[] | null };

const iso = (at: string | null) => at && new Date(at).toISOString();
const orNothing = <Item>(items: Item[] | null) => items ?? [];

/** The applicant's view, with what only the app that sent it in is told beside it. */
export async function findDossierWhere(
  where: Sql,
): Promise<{ dossier: PublicDossier; state: DossierState; statesOfEvents: (DossierState | null)[] } | null> {
  const found = await row<Row>(sql`
    SELECT d.code, d.title, d.state, a.name AS "receivedBy", d.submitted_at AS "submittedAt", d.received_at AS "receivedAt",
      d.appointment_date AS "appointmentDate", d.completed_at AS "completedAt",
      d.returned_at AS "returnedAt", d.public_note AS "publicNote", d.delivery_method AS "deliveryMethod",
      CASE WHEN d.ending = 'completed' THEN d.result_code END AS "resultCode",
      (SELECT json_build_object('reason', s.reason, 'papers',
          (SELECT json_agg(json_build_object('name', p.name, 'note', i.note) ORDER BY p.position, i.id)
           FROM dossier_supplement_item i JOIN dossier_document p ON p.id = i.document_id
           WHERE i.supplement_id = s.id AND i.supplied_at IS NULL))
        FROM dossier_supplement s WHERE s.dossier_id = d.id AND s.answered_at IS NULL AND d.closed_at IS NULL
        ORDER BY s.number DESC LIMIT 1) AS asked,
      (SELECT json_agg(json_build_object('name', p.name, 'amount', p.amount) ORDER BY p.id)
        FROM dossier_payment p WHERE p.dossier_id = d.id AND p.state = 'due'
          AND (d.closed_at IS NULL OR d.ending = 'completed')) AS payments,
      d.delivery_method = 'electronic' AND d.ending = 'completed' AND (d.result_file_id IS NOT NULL OR EXISTS (
        SELECT 1 FROM dossier_form f WHERE f.dossier_id = d.id AND f.form = 'result' AND f.superseded_at IS NULL)) AS "hasResultFile",
      (SELECT json_agg(json_build_object('at', e.at, 'kind', e.kind, 'state', e.state_to,
          'note', CASE WHEN e.kind = ANY (${addressedKinds}::text[]) THEN e.note END) ORDER BY e.id)
        FROM dossier_event e WHERE e.dossier_id = d.id AND e.is_public) AS events
    FROM dossier d JOIN department a ON a.id = d.received_at_id
    WHERE ${where}`);
  if (!found) return null;
  const { state, events, asked, ...kept } = found;
  const dossier: PublicDossier = {
    ...kept,
    submittedAt: iso(kept.submittedAt) ?? '',
    receivedAt: iso(kept.receivedAt),
    appointmentDate: iso(kept.appointmentDate),
    completedAt: iso(kept.completedAt),
    returnedAt: iso(kept.returnedAt),
    publicState: dossierStateFacts(state).publicState,
    asked: asked && { reason: asked.reason, papers: orNothing(asked.papers) },
    payments: orNothing(kept.payments),
    events: orNothing(events).map(({ at, kind, note }) => ({ at: iso(at) ?? '', kind, note })),
  };
  return { dossier, state, statesOfEvents: orNothing(events).map((event) => event.state) };
}
