import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import { changePayload } from '@/lib/cases/write-audited-change';
import { env } from '@/lib/config/env';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { keyVersion } from '@/lib/personal-data/cipher';
import { seriesYear, takeNumber } from '@/lib/db/number-series';
import { checkToken } from './check/check-token';
import type { FormContent } from './form-content';
import type { FormFacts } from './form-facts';
import { formKinds, type FormKind } from './form-kinds';
import { issuedFormSelect, readIssuedForm, sealContent } from './read-issued-form';

/** An issued form as its dossier lists it. */
export type WrittenForm = { id: number; code: string; kind: FormKind; number: string; issuedAt: string };

/** The form of this kind that stands now, when it says just this: then it is printed again instead of issued anew. */
async function findSame(tx: Tx, dossierId: number, content: FormContent): Promise<WrittenForm | null> {
  const last = await tx.dossierForm.findFirst({
    where: { dossierId, form: content.kind, supersededAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, ...issuedFormSelect },
  });
  if (!last) return null;
  const { content: said, seal } = readIssuedForm(last);
  if (JSON.stringify(said) !== JSON.stringify(content)) return null;
  const { number, issuedAt } = seal;
  return { id: last.id, code: content.dossierCode, kind: content.kind, number, issuedAt };
}

/**
 * Numbers a form and writes it down inside the transaction of whoever issues it, with history, audit entry and outbox
 * message in the one statement that takes the number, so that nobody waits for it longer than that. The dossier's row
 * must be locked. What was said before in the same words is answered again, not numbered anew. The PDF is made
 * afterwards, out of what is written here (docs/decisions/0021-papers-of-dossiers.md).
 */
export async function writeAuditedForm(
  tx: Tx,
  ctx: Context,
  dossier: FormFacts,
  content: FormContent,
): Promise<WrittenForm> {
  const same = await findSame(tx, dossier.id, content);
  if (same) return same;
  const { kind } = content;
  const { issuedBy, mark, replacesEarlier } = formKinds[kind];
  const agency = dossier[issuedBy];
  const year = seriesYear(ctx.now);
  const token = checkToken(randomBytes(16));
  const cipher = sealContent({ content, checkUrl: `${env().BASE_URL}/check/${token}` });
  const [actorId, label] = [actorPersonId(ctx), actorLabel(ctx)];
  const [form] = await tx.$queryRaw<{ id: number; number: string }[]>(sql`
    WITH replaced AS (
      UPDATE dossier_form SET superseded_at = ${ctx.now}::timestamptz
      WHERE ${replacesEarlier}::bool AND dossier_id = ${dossier.id}::int AND form = ${kind} AND superseded_at IS NULL),
    number AS (${takeNumber(`form:${kind}:${agency.id}`, year, sql`(SELECT 1) AS one`)}),
    form AS (
      INSERT INTO dossier_form (dossier_id, form, agency_id, year, sequence, number, token, content_cipher, key_version, issued_by_id, issued_at)
      SELECT ${dossier.id}::int, ${kind}, ${agency.id}::int, ${year}::int, last_number, lpad(last_number::text, greatest(2, length(last_number::text)), '0') || '/' || ${mark}, ${token},
        ${Buffer.from(cipher)}::bytea, ${keyVersion}::int, ${actorId}::int, ${ctx.now}::timestamptz FROM number
      RETURNING id, number, jsonb_build_object('formId', id, 'kind', form, 'number', number) AS about),
    event AS (
      INSERT INTO dossier_event (dossier_id, kind, at, actor_id, actor_label, data)
      SELECT ${dossier.id}::int, 'dossier.form_issued', ${ctx.now}::timestamptz, ${actorId}::int, ${label}, about FROM form),
    audit AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, actor_label, action, subject_kind, subject_id, subject_label, data, request_id, address)
      SELECT ${ctx.now}::timestamptz, ${ctx.actor.kind}, ${actorId}::int, ${label}, 'dossier.issue_form', 'dossier',
        ${dossier.id}::int, ${dossier.code}, about, ${ctx.requestId}, ${ctx.address} FROM form),
    message AS (
      INSERT INTO outbox_message (topic, subject_id, payload, created_at)
      SELECT 'dossier.form_issued', ${dossier.id}::int, ${JSON.stringify(changePayload(dossier))}::jsonb, ${ctx.now}::timestamptz FROM form)
    SELECT id, number FROM form`);
  if (!form) throw new Error(`No number was taken for a ${kind}.`);
  return { ...form, code: dossier.code, kind, issuedAt: ctx.now.toISOString() };
}
