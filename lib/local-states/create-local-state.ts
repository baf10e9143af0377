import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { takenAsField } from '@/lib/organisation/taken-as-field';
import { forgetListNames } from '@/lib/reports/list-reports-names';
import { requireFreeNames } from './load-local-state';
import type { CreateLocalState } from './local-state-schema';

/**
 * Adds a step of the office's own under a state; it can be set at once.
 * @throws AppError forbidden · invalid (code or name taken)
 */
export async function createLocalState(ctx: Context, input: CreateLocalState): Promise<{ id: number }> {
  authorize(ctx, 'settings.manage');
  const { subject, ...after } = input;
  const created = await takenAsField('code', () =>
    transaction(async (tx) => {
      await requireFreeNames(tx, subject, input, ctx.now, null);
      const made = await tx.localState.create({ data: input, select: { id: true } });
      await writeAuditEntry(
        tx,
        ctx,
        'local_state.create',
        { kind: 'local_state', id: made.id, label: input.label },
        { data: { subject, after } },
      );
      return made;
    }),
  );
  forgetListNames();
  return created;
}
