import 'server-only';
import { row, sql } from '@/lib/db/sql';
import type { FormKind } from '../form-kinds';

/** What anybody may know of an issued paper: nothing of what it says, and nobody's name. */
export type CheckedForm = {
  token: string;
  kind: FormKind;
  number: string;
  agency: string;
  issuedAt: string;
  dossierCode: string;
  /** When another paper took its place. */
  supersededAt: string | null;
};

/** The paper with this token, or whose PDF has exactly these bytes; null when there is none. */
export async function findCheckedForm(
  by: { token: string } | { sha256: string },
): Promise<CheckedForm | null> {
  const where = 'token' in by ? sql`f.token = ${by.token}` : sql`f.sha256 = ${by.sha256}`;
  const found = await row<
    Omit<CheckedForm, 'issuedAt' | 'supersededAt'> & { issuedAt: Date; supersededAt: Date | null }
  >(sql`
    SELECT f.token, f.form AS kind, f.number, d.name AS agency, f.issued_at AS "issuedAt", r.code AS "dossierCode",
      f.superseded_at AS "supersededAt"
    FROM dossier_form f JOIN dossier r ON r.id = f.dossier_id JOIN department d ON d.id = f.agency_id WHERE ${where}`);
  if (!found) return null;
  return {
    ...found,
    issuedAt: found.issuedAt.toISOString(),
    supersededAt: found.supersededAt?.toISOString() ?? null,
  };
}
