import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { can } from '@/lib/access/can';
import { rows, sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { formKindNames, formKinds, type FormKind } from './form-kinds';
import { formObstacle, type FormObstacle } from './form-obstacle';
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

/** A paper of the law, and why it cannot be issued now; null: it can. */
export type FormOffer = { kind: FormKind; obstacle: FormObstacle | 'no_right' | null };

/**
 * Every paper that a dossier can have, with what stands in the way of issuing it.
 * @throws AppError not_found
 */
export function listFormOffers(actor: Actor, code: string, now: Date): Promise<FormOffer[]> {
  return transaction(async (tx) => {
    const facts = await loadFormFacts(tx, actor, code, 'read');
    return formKindNames.map((kind) => ({
      kind,
      obstacle: can(actor, formKinds[kind].permission, facts) ? formObstacle(facts, kind, now) : 'no_right',
    }));
  });
}
