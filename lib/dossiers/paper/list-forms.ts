import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { can } from '@/lib/access/can';
import { rows, sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { offeredForms } from './build-form-content';
import { formKinds, type FormKind } from './form-kinds';
import { loadFormFacts } from './load-form-facts';

export type ListedForm = {
  id: number;
  kind: FormKind;
  number: string;
  issuedAt: string;
  /** When another of its kind took its place. */
  supersededAt: string | null;
};

/** The papers of a dossier within the actor's reach, the newest first. */
export async function listForms(actor: Actor, code: string): Promise<ListedForm[]> {
  const found = await rows<
    Omit<ListedForm, 'issuedAt' | 'supersededAt'> & { issuedAt: Date; supersededAt: Date | null }
  >(sql`
    SELECT f.id, f.form AS kind, f.number, f.issued_at AS "issuedAt", f.superseded_at AS "supersededAt"
    FROM dossier_form f JOIN dossier r ON r.id = f.dossier_id
    WHERE r.code = ${code} AND ${reachWhere(actor, 'dossier.read')} ORDER BY f.id DESC`);
  return found.map((form) => ({
    ...form,
    issuedAt: form.issuedAt.toISOString(),
    supersededAt: form.supersededAt?.toISOString() ?? null,
  }));
}

/**
 * The forms that the actor could issue of this dossier now.
 * @throws AppError not_found
 */
export function listOfferedForms(actor: Actor, code: string): Promise<FormKind[]> {
  return transaction(async (tx) => {
    const facts = await loadFormFacts(tx, actor, code, 'read');
    return offeredForms(facts).filter((kind) => can(actor, formKinds[kind].permission, facts));
  });
}
