import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { takenAsField } from '@/lib/organisation/taken-as-field';
import { requireFreeCode, versionData } from './load-procedure';
import type { CreateProcedure } from './procedure-schema';

/**
 * Adds a procedure with its first version, which may have begun already.
 * @throws AppError forbidden · invalid (code or national code taken)
 */
export async function createProcedure(ctx: Context, input: CreateProcedure): Promise<{ id: number }> {
  authorize(ctx, 'procedure.manage');
  const { content, validFrom, ...facts } = input;
  return takenAsField('code', () =>
    transaction(async (tx) => {
      await requireFreeCode(tx, facts.nationalCode);
      const created = await tx.procedure.create({
        data: { ...facts, versions: { create: versionData(content, validFrom) } },
        select: { id: true },
      });
      await writeAuditEntry(
        tx,
        ctx,
        'procedure.create',
        { kind: 'procedure', id: created.id, label: facts.name },
        { data: { after: { ...facts, validFrom, ...content } } },
      );
      return created;
    }),
  );
}
