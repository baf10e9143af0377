import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { row, rows, sql, type Sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { DossierState } from './dossier';

/** Days before and after in which a second dossier of the same procedure may be the same matter sent twice. */
const similarDays = 30;
const most = 10;

/** Why two dossiers may be one matter, the surest first. */
type SimilarReason = 'same_number' | 'same_phone' | 'same_name';
export type SimilarDossier = {
  code: string;
  state: DossierState;
  submittedAt: string;
  receivedBy: string;
  reason: SimilarReason;
};

/** What applicants are compared by: keyed hashes, never what they stand for. */
type ApplicantKeys = {
  id_number_index: Buffer | null;
  phone_index: Buffer | null;
  birth_year_index: Buffer | null;
  name_index: Buffer[];
};
type Row = ApplicantKeys & { id: number; procedure_id: number; submitted_at: Date };

/** Contacts `c` with all words of this name and no other. */
const sameName = (words: readonly Buffer[]): Sql =>
  sql`c.name_index <> '{}' AND c.name_index @> ${words}::bytea[] AND c.name_index <@ ${words}::bytea[]`;

/** Whether contact `c` may be the same applicant, and by what. */
function reasons(keys: ApplicantKeys): { reason: SimilarReason; holds: Sql }[] {
  const found: { reason: SimilarReason; holds: Sql }[] = [];
  if (keys.id_number_index)
    found.push({ reason: 'same_number', holds: sql`c.id_number_index = ${keys.id_number_index}::bytea` });
  if (keys.phone_index)
    found.push({ reason: 'same_phone', holds: sql`c.phone_index = ${keys.phone_index}::bytea` });
  if (keys.birth_year_index && keys.name_index.length > 1) {
    const holds = sql`(${sameName(keys.name_index)} AND c.birth_year_index = ${keys.birth_year_index}::bytea)`;
    found.push({ reason: 'same_name', holds });
  }
  return found;
}

/**
 * Dossiers that may repeat this one (F6): the same procedure within thirty days, with the same number or phone of the
 * applicant, or the same name and year of birth. Within the actor's reach, the newest first, ten at most.
 * @throws AppError forbidden, not_found (also: out of reach)
 */
export async function findSimilarDossiers(ctx: Context, code: string): Promise<SimilarDossier[]> {
  authorize(ctx, 'dossier.read');
  const reach = reachWhere(ctx.actor, 'dossier.read');
  const dossier = await row<Row>(sql`
    SELECT r.id, r.procedure_id, r.submitted_at, c.id_number_index, c.phone_index, c.birth_year_index, c.name_index
    FROM dossier r JOIN contact c ON c.id = r.applicant_id WHERE r.code = ${code.trim().toUpperCase()} AND ${reach}`);
  if (!dossier) throw new AppError('not_found');
  const why = reasons(dossier);
  if (why.length === 0) return [];
  const found = await Promise.all(
    why.map(({ reason, holds }) =>
      rows<Omit<SimilarDossier, 'reason' | 'submittedAt'> & { id: number; submittedAt: Date }>(sql`
        SELECT r.id, r.code, r.state, r.submitted_at AS "submittedAt", a.name AS "receivedBy"
        FROM contact c JOIN dossier r ON r.applicant_id = c.id JOIN department a ON a.id = r.received_at_id
        WHERE ${holds} AND r.procedure_id = ${dossier.procedure_id}::int AND r.id <> ${dossier.id}::int
          AND r.submitted_at BETWEEN ${dossier.submitted_at}::timestamptz - make_interval(days => ${similarDays}::int)
            AND ${dossier.submitted_at}::timestamptz + make_interval(days => ${similarDays}::int)
          AND ${reach}
        ORDER BY r.submitted_at DESC, r.id DESC LIMIT ${most}`).then((all) =>
        all.map((one) => ({ ...one, reason })),
      ),
    ),
  );
  const known = new Set<number>();
  return found
    .flat()
    .filter(({ id }) => !known.has(id) && known.add(id))
    .sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime() || b.id - a.id)
    .slice(0, most)
    .map(({ id: _id, submittedAt, ...one }) => ({ ...one, submittedAt: submittedAt.toISOString() }));
}
