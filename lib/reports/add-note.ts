import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { actorLabel, writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { announceChange } from '@/lib/cases/change-case';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { AddNote } from './action-schemas';
import { loadReportForChange } from './load-report-for-change';
import { mayAct } from './offered-actions';

export type AddedNote = { id: number; code: string };

/**
 * A note to colleagues. It has a table of its own, which nothing that talks to citizens reads, and changes nothing in the
 * report: its version stays, so a note never makes another person's save stale.
 * @throws AppError forbidden, not_found
 */
export async function addNote(ctx: Context, input: AddNote): Promise<AddedNote> {
  authorize(ctx, 'report.note');
  return transaction(async (tx) => {
    const report = await loadReportForChange(tx, ctx.actor, input.code);
    if (!mayAct(ctx.actor, report, 'note')) throw new AppError('forbidden');
    const note = await tx.reportNote.create({
      data: {
        reportId: report.id,
        authorId: ctx.actor.id,
        authorName: actorLabel(ctx),
        body: input.body,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await writeAuditEntry(
      tx,
      ctx,
      'report.note',
      { kind: 'report', id: report.id, label: report.code },
      { data: { noteId: note.id } },
    );
    await announceChange(tx, 'report', report);
    return { id: note.id, code: report.code };
  });
}
