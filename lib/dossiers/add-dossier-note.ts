import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { actorLabel, writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { announceChange } from '@/lib/cases/change-case';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { AddDossierNote } from './dossier-action-schemas';
import { loadDossierForChange } from './load-dossier-for-change';
import { mayActOnDossier } from './offered-dossier-actions';

/**
 * A note to colleagues, in a table that nothing which talks to applicants reads. It changes nothing in the dossier: its
 * version stays, and a lock does not hold it up.
 * @throws AppError forbidden, not_found
 */
export async function addDossierNote(
  ctx: Context,
  input: AddDossierNote,
): Promise<{ id: number; code: string }> {
  authorize(ctx, 'dossier.note');
  return transaction(async (tx) => {
    const dossier = await loadDossierForChange(tx, ctx.actor, input.code);
    if (!mayActOnDossier(ctx.actor, dossier, 'note')) throw new AppError('forbidden');
    const { id } = await tx.dossierNote.create({
      data: {
        dossierId: dossier.id,
        authorId: ctx.actor.id,
        authorName: actorLabel(ctx),
        body: input.body,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    const subject = { kind: 'dossier', id: dossier.id, label: dossier.code };
    await writeAuditEntry(tx, ctx, 'dossier.note', subject, { data: { noteId: id } });
    await announceChange(tx, 'dossier', dossier);
    return { id, code: dossier.code };
  });
}
