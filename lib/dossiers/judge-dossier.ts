import 'server-only';
import { readClock, type Outcome } from '@/lib/deadlines/clock';
import type { Tx } from '@/lib/db/transaction';
import { judgeOnTime } from './judge-on-time';
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
  const { supplementCount } = dossier;
  const outcome = judgeOnTime({ clock, endedAt: now, supplementCount }, now);
  const { dueAt } = readClock(clock, now);
  const inputs = {
    receivedAt: dossier.receivedAt.toISOString(),
    procedureVersionId: dossier.procedureVersionId,
    term: clock.term,
    pauses: (clock.pauses ?? []).map((pause) => ({
      from: pause.from.toISOString(),
      to: pause.to?.toISOString() ?? null,
      reason: pause.reason,
    })),
    extensions: (clock.extensions ?? []).map((extension) => ({
      at: extension.at.toISOString(),
      until: extension.until.toISOString(),
      reason: extension.reason,
    })),
    supplementCount,
  };
  return {
    outcome,
    freeze: async (inTx) => {
      await inTx.deadlineJudgement.create({
        data: { dossierId: dossier.id, clock: 'appointment', outcome, dueAt, judgedAt: now, inputs },
        select: { id: true },
      });
    },
  };
}
