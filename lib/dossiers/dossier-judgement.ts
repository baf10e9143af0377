/** Rule: the judgement of a dossier when its work ends, with everything that it was judged by. */
import type { Judgement } from '@/lib/cases/write-audited-change';
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { judgeOnTime } from './judge-on-time';

export type JudgedDossier = { procedureVersionId: number; supplementCount: number };

/** On time or overdue at the end of the work, as it is frozen. */
export function dossierJudgement(
  { procedureVersionId, supplementCount }: JudgedDossier,
  clock: ClockInputs,
  endedAt: Date,
): Judgement {
  return {
    clock: 'appointment',
    outcome: judgeOnTime({ clock, endedAt, supplementCount }, endedAt),
    dueAt: readClock(clock, endedAt).dueAt,
    judgedAt: endedAt,
    inputs: {
      receivedAt: clock.startedAt.toISOString(),
      procedureVersionId,
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
    },
  };
}
