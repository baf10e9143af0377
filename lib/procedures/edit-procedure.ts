import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { changedFields } from '@/lib/organisation/changed-fields';
import { takenAsField } from '@/lib/organisation/taken-as-field';
import { loadProcedureForChange, procedureChanges, raiseProcedure, requireFreeCode } from './load-procedure';
import type { EditProcedure } from './procedure-schema';

/**
 * Corrects what a procedure is called: name, field and national code. What it asks and promises is in its versions.
 * @throws AppError forbidden · not_found · invalid (national code taken) · conflict (current facts)
 */
export async function editProcedure(
  ctx: Context,
  input: EditProcedure,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version, ...after } = input;
  return takenAsField('nationalCode', () =>
    transaction(async (tx) => {
      const before = await loadProcedureForChange(tx, id);
      await requireFreeCode(tx, after.nationalCode, id);
      await raiseProcedure(tx, input, after, procedureChanges(before));
      await writeAuditEntry(
        tx,
        ctx,
        'procedure.edit',
        { kind: 'procedure', id, label: after.name },
        { data: changedFields(procedureChanges(before), after) },
      );
      return { id, version: version + 1 };
    }),
  );
}
