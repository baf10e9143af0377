import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { rowsIn, transaction } from '@/lib/db/transaction';
import { parseDossierCode } from '../dossier-code';
import { compareNational, type SyncMismatch } from './compare-national';
import { loadNational } from './load-national';
import type { SyncImport } from './national-dossier';

export type SyncReport = {
  id: number;
  at: string;
  total: number;
  matched: number;
  /** Those that did not match, in the order of the list. */
  mismatches: SyncMismatch[];
};

const wrong = (code: string, problem: SyncMismatch['problem']): SyncMismatch => ({
  code,
  problem,
  fields: [],
});

/**
 * Holds the national side's list against ours and keeps the report. Nothing of a dossier changes but that it was compared:
 * `synced` when all that was given is the same, `failed` otherwise; one that changed meanwhile stays as it is.
 * @throws AppError forbidden without `dossier.sync`
 */
export async function importSync(ctx: Context, { dossiers }: SyncImport): Promise<SyncReport> {
  authorize(ctx, 'dossier.sync');
  const { actor, now } = ctx;
  const codes = dossiers.map(({ MaHoSo }) => MaHoSo.toUpperCase());
  const known = codes.filter((code) => parseDossierCode(code));
  const loaded = await loadNational(actor, sql`r.code = ANY (${known}::text[])`, sql``);
  const ours = new Map(loaded.map((one) => [one.dossier.MaHoSo, one]));
  const seen = new Set<string>();
  const compared: { id: number; version: number; state: string }[] = [];
  const mismatches = dossiers.flatMap((theirs, at): SyncMismatch[] => {
    const code = codes[at] ?? '';
    if (!parseDossierCode(code)) return [wrong(theirs.MaHoSo, 'malformed_code')];
    if (seen.has(code)) return [wrong(code, 'repeated_code')];
    seen.add(code);
    const own = ours.get(code);
    if (!own) return [wrong(code, 'unknown_code')];
    const fields = compareNational(own.dossier, theirs);
    compared.push({ id: own.id, version: own.version, state: fields.length === 0 ? 'synced' : 'failed' });
    return fields.length === 0 ? [] : [{ code, problem: null, fields }];
  });
  const matched = dossiers.length - mismatches.length;
  const id = await transaction(async (tx) => {
    await rowsIn(
      tx,
      sql`UPDATE dossier SET sync_state = c.state, synced_at = ${now}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(compared)}::jsonb) AS c (id int, version int, state text)
        WHERE dossier.id = c.id AND dossier.version = c.version`,
    );
    const made = await tx.syncImport.create({
      data: { at: now, actorLabel: actor.name, total: dossiers.length, matched, mismatches },
      select: { id: true },
    });
    const subject = { kind: 'sync_import', id: made.id, label: String(made.id) };
    const data = { total: dossiers.length, matched, mismatches: mismatches.length };
    await writeAuditEntry(tx, ctx, 'dossier.sync_import', subject, { data });
    return made.id;
  });
  return { id, at: now.toISOString(), total: dossiers.length, matched, mismatches };
}
