import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { readClock } from '@/lib/deadlines/clock';
import { endOfWorkingDayAfter, isWorkingDay, type Calendar } from '@/lib/deadlines/working-time';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { maxExtensions, type ExtendDossier } from './dossier-action-schemas';
import { loadDossierClock } from './load-dossier-clock';
import { runOn } from './move-clock';
import { addMinutes } from './plan-steps';

/** The end of the new day, if it is worked and later than what was promised. */
function newDueDate(calendar: Calendar, day: string, dueAt: Date): Date {
  const refuse = (messageKey: string) =>
    new AppError('invalid', 'invalid', { fields: [{ path: 'day', messageKey }] });
  if (!isWorkingDay(calendar, day)) throw refuse('not_a_working_day');
  const until = endOfWorkingDayAfter(calendar, new Date(`${day}T00:00:00+07:00`), 0);
  if (until <= dueAt) throw refuse('not_later');
  return until;
}

/**
 * Promises another day, with an apology (form 04), at most as often as allowed. Who may extend approves it by doing so.
 * The minutes won belong to the step that has the dossier, so that the steps still make the whole.
 * @throws AppError forbidden, not_found, conflict, refused extension_limit; invalid not_later, not_a_working_day
 */
export function extendDossier(ctx: Context, input: ExtendDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'extend', input, async (dossier, tx, { actor }) => {
    if (dossier.extensionCount >= maxExtensions)
      throw new AppError('refused', 'extension_limit', { params: { max: maxExtensions } });
    if (!dossier.receivedAt) throw new AppError('refused', 'action_not_offered');
    const before = await loadDossierClock(tx, dossier, dossier.receivedAt);
    const { dueAt: fromDueAt, total } = readClock(before, ctx.now);
    const until = newDueDate(before.calendar, input.day, fromDueAt);
    const extension = { at: ctx.now, until, reason: input.reason };
    const clock = { ...before, extensions: [...(before.extensions ?? []), extension] };
    const current = dossier.steps.findIndex((step) => step.id === dossier.stepId);
    const allotted = addMinutes(
      dossier.steps.map((step) => step.allottedMinutes),
      current,
      readClock(clock, ctx.now).total - total,
    );
    const moved = runOn(dossier, clock, ctx.now, allotted);
    return {
      set: {
        ...moved.set,
        extensionCount: dossier.extensionCount + 1,
        publicNote: oneLine(input.apology ?? input.reason),
      },
      event: {
        isPublic: true,
        note: input.reason,
        data: {
          from: fromDueAt.toISOString(),
          to: until.toISOString(),
          apology: input.apology ?? null,
        },
      },
      reason: input.reason,
      effects: async (inTx) => {
        await inTx.deadlineExtension.create({
          data: {
            dossierId: dossier.id,
            fromDueAt,
            toDueAt: until,
            reason: input.reason,
            requestedById: actor.id,
            approvedById: actor.id,
            createdAt: ctx.now,
          },
          select: { id: true },
        });
        await moved.effects(inTx);
      },
    };
  });
}
