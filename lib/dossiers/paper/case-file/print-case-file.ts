import 'server-only';
import { z } from 'zod';
import type { Context } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { renderPaper } from '../render-paper';
import { describeCaseFile } from './describe-case-file';
import { loadCaseFile } from './load-case-file';

export const CaseFileQuery = z.object({ staff: z.enum(['0', '1'], 'malformed').default('0') });
export type CaseFileQuery = z.output<typeof CaseFileQuery>;

/**
 * The whole case as one PDF with an index (F16), made when asked for and kept nowhere. It names the applicant, so the
 * right to see them is needed and the taking is logged; the names of the staff are in it only when asked for.
 * @throws AppError not_found (also: out of reach), forbidden
 */
export async function printCaseFile(ctx: Context, code: string, { staff }: CaseFileQuery): Promise<Buffer> {
  authorize(ctx, 'dossier.reveal_contact');
  const staffNames = staff === '1';
  const file = await transaction(async (tx) => {
    const loaded = await loadCaseFile(tx, ctx.actor, code, staffNames, ctx.now);
    authorizeRecord(ctx.actor, 'dossier.reveal_contact', loaded.facts);
    const subject = { kind: 'dossier', id: loaded.facts.id, label: code };
    const data = { staffNames, forms: loaded.forms.length };
    await writeAuditEntry(tx, ctx, 'dossier.print_case_file', subject, { data });
    return loaded;
  });
  return renderPaper(describeCaseFile(file));
}
