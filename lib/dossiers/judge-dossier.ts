import 'server-only';
import type { Outcome } from '@/lib/deadlines/clock';
import type { Tx } from '@/lib/db/transaction';
import { dossierJudgement } from './dossier-judgement';
import { loadDossierClock } from './load-dossier-clock';
import type { DossierForChange } from './load-dossier-for-change';

export type Judged = {
  /** Null: nothing was promised, because it was never received. */
  outcome: Outcome | null;
  /** Writes the judgement down with everything it was judged by. */
  freeze: (tx: Tx) => Promise<void>;
};

/** On time or overdue at the end of the work: frozen, so that later configuration cannot rewrite it. */
export async function judgeDossier(tx: Tx, dossier: DossierForChange, now: Date): Promise<Judged> {
  if (!dossier.receivedAt) return { outcome: null, freeze: async () => {} };
  const clock = await loadDossierClock(tx, dossier, dossier.receivedAt);
  const judgement = dossierJudgement(dossier, clock, now);
  return {
    outcome: judgement.outcome,
    freeze: async (inTx) => {
      await inTx.deadlineJudgement.create({
        data: { dossierId: dossier.id, ...judgement },
        select: { id: true },
      });
    },
  };
}
