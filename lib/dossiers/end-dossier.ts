import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { judgeDeadline } from '@/lib/deadlines/clock';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { DossierAction } from './dossier';
import type { DossierEnding } from './dossier-axes';
import { judgeDossier } from './judge-dossier';

type Ending = { ending: DossierEnding; reason?: string };

/**
 * Ends the work without a result: not accepted, refused, stopped, withdrawn. The clock is judged and frozen, and what
 * still waited waits no longer.
 */
export function endDossier(
  ctx: Context,
  action: DossierAction,
  input: { code: string; version: number },
  { ending, reason }: Ending,
): Promise<ChangedDossier> {
  return changeDossier(ctx, action, input, async (dossier, tx) => {
    const judged = await judgeDossier(tx, dossier, ctx.now);
    return {
      set: {
        ending,
        deadlineOutcome: judged.outcome,
        pausedMinutesLeft: null,
        // Without a reason none is told: the words before it spoke of something else.
        publicNote: reason ? oneLine(reason) : null,
      },
      event: { note: reason, data: { outcome: judged.outcome } },
      reason,
      effects: async (inTx) => {
        await judged.freeze(inTx);
        await inTx.deadlinePause.updateMany({
          where: { dossierId: dossier.id, endedAt: null },
          data: { endedAt: ctx.now },
        });
        if (dossier.stepId === null) return;
        const outcome = dossier.stepDueAt && judgeDeadline(dossier.stepDueAt, ctx.now);
        await inTx.dossierStep.update({
          where: { id: dossier.stepId },
          data: { handedOverAt: ctx.now, outcome },
          select: { id: true },
        });
      },
    };
  });
}
