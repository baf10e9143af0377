import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { decryptText } from '@/lib/personal-data/cipher';
import { holdDossier } from '../hold-dossier';
import type { FormFacts } from './form-facts';
import { loadAgencies } from './load-agencies';
import { loadHandovers } from './load-handovers';

type Row = Omit<FormFacts, 'receiving' | 'competent' | 'applicant' | 'extension' | 'handovers'> & {
  receivedAtId: number;
  competentId: number;
  name: Uint8Array | null;
  address: Uint8Array | null;
  phone: Uint8Array | null;
  email: Uint8Array | null;
  fromDueAt: Date | null;
  toDueAt: Date | null;
  extensionReason: string | null;
};

const facts = sql`
  SELECT r.id, r.code, r.state, r.ending, r.involved_department_ids AS "involvedDepartmentIds",
    r.involved_person_ids AS "involvedPersonIds", r.title, r.fee, r.delivery_method AS "deliveryMethod",
    r.received_at AS "receivedAt", r.appointment_date AS "appointmentAt", r.received_at_id AS "receivedAtId",
    r.competent_department_id AS "competentId", coalesce(p.national_code, '') AS "procedureCode",
    v.deadline_value AS "deadlineValue", v.deadline_unit AS "deadlineUnit", c.name_cipher AS name,
    c.address_cipher AS address, c.phone_cipher AS phone, c.email_cipher AS email,
    x.from_due_at AS "fromDueAt", x.to_due_at AS "toDueAt", x.reason AS "extensionReason",
    (SELECT coalesce(json_agg(json_build_object('name', d.name, 'form', d.form, 'quantity', d.quantity, 'state', d.state)
        ORDER BY d.position, d.id), '[]') FROM dossier_document d WHERE d.dossier_id = r.id) AS documents,
    (SELECT json_build_object('reason', s.reason, 'items', (
        SELECT coalesce(json_agg(json_build_object('name', d.name, 'note', i.note) ORDER BY i.id), '[]')
        FROM dossier_supplement_item i JOIN dossier_document d ON d.id = i.document_id WHERE i.supplement_id = s.id))
      FROM dossier_supplement s WHERE s.dossier_id = r.id ORDER BY s.number DESC LIMIT 1) AS supplement,
    (SELECT e.note FROM dossier_event e WHERE e.dossier_id = r.id AND e.state_to IN ('not_accepted', 'stopped')
      ORDER BY e.id DESC LIMIT 1) AS "endReason"
  FROM dossier r JOIN procedure p ON p.id = r.procedure_id JOIN procedure_version v ON v.id = r.procedure_version_id
  JOIN contact c ON c.id = r.applicant_id
  LEFT JOIN LATERAL (SELECT * FROM deadline_extension WHERE dossier_id = r.id ORDER BY id DESC LIMIT 1) x ON true`;

/**
 * Everything that forms are made of.
 * @param use to issue: the row stays locked until the transaction ends, so that two who issue at once do so one after
 * the other
 * @throws AppError not_found, also when it exists but out of reach of `dossier.read`
 */
export async function loadFormFacts(
  tx: Tx,
  actor: Actor,
  code: string,
  use: 'read' | 'issue',
): Promise<FormFacts> {
  if (use === 'issue') await holdDossier(tx, actor, code);
  const [found] = await tx.$queryRaw<Row[]>(
    sql`${facts} WHERE r.code = ${code} AND ${reachWhere(actor, 'dossier.read')}`,
  );
  if (!found) throw new AppError('not_found');
  const {
    receivedAtId,
    competentId,
    name,
    address,
    phone,
    email,
    fromDueAt,
    toDueAt,
    extensionReason,
    ...own
  } = found;
  const agencies = await loadAgencies(tx, [receivedAtId, competentId]);
  const text = (cipher: Uint8Array | null) => decryptText(cipher) ?? '';
  return {
    ...own,
    receiving: agencies(receivedAtId),
    competent: agencies(competentId),
    applicant: { name: text(name), address: text(address), phone: text(phone), email: text(email) },
    extension: fromDueAt && toDueAt ? { fromDueAt, toDueAt, reason: extensionReason ?? '' } : null,
    handovers: await loadHandovers(tx, found.id),
  };
}
