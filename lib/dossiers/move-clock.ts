import 'server-only';
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { DossierSet } from './dossier-columns';
import { loadDossierClock } from './load-dossier-clock';
import type { DossierForChange } from './load-dossier-for-change';
import { handOverDates } from './plan-steps';

/** What a verb that moves the clock sets, and the rows that go with it. */
export type ClockMove = { set: DossierSet; effects: (tx: Tx) => Promise<void> };

/** Nothing was promised before receipt, so there is no clock to move. */
const nothing: ClockMove = { set: {}, effects: async () => {} };

/** Stops the clock: the applicant has to do something first. */
export async function pauseDossier(
  tx: Tx,
  dossier: DossierForChange,
  now: Date,
  reason: string,
): Promise<ClockMove> {
  if (!dossier.receivedAt) return nothing;
  const { remaining } = readClock(await loadDossierClock(tx, dossier, dossier.receivedAt), now);
  return {
    set: { dueAt: null, stepDueAt: null, pausedMinutesLeft: remaining },
    effects: async (inTx) => {
      await inTx.deadlinePause.create({
        data: { dossierId: dossier.id, startedAt: now, reason: reason.slice(0, 300) },
        select: { id: true },
      });
      await writeStepDues(
        inTx,
        dossier,
        dossier.steps.map(() => null),
      );
    },
  };
}

/** Lets the clock run again: the appointment and every step to come move by the time that was waited. */
export async function resumeDossier(tx: Tx, dossier: DossierForChange, now: Date): Promise<ClockMove> {
  if (!dossier.receivedAt || dossier.pausedMinutesLeft === null) return nothing;
  const clock = await loadDossierClock(tx, dossier, dossier.receivedAt);
  const pauses = clock.pauses?.map((pause) => ({ ...pause, to: pause.to ?? now }));
  const moved = runOn(dossier, { ...clock, pauses }, now);
  return {
    set: { ...moved.set, pausedMinutesLeft: null },
    effects: async (inTx) => {
      await inTx.deadlinePause.updateMany({
        where: { dossierId: dossier.id, endedAt: null },
        data: { endedAt: now },
      });
      await moved.effects(inTx);
    },
  };
}

/** The dates that a running clock gives to the dossier and to its steps. */
export function runOn(
  dossier: DossierForChange,
  clock: ClockInputs,
  now: Date,
  allotted: readonly number[] = dossier.steps.map((step) => step.allottedMinutes),
): ClockMove {
  const { dueAt } = readClock(clock, now);
  const dues = handOverDates(clock, allotted, now);
  const current = dossier.steps.findIndex((step) => step.id === dossier.stepId);
  return {
    set: { dueAt, appointmentDate: dueAt, stepDueAt: dues[current] ?? dueAt },
    effects: (tx) => writeStepDues(tx, dossier, dues, allotted),
  };
}

/** Steps that were handed over keep the date they were judged by. */
async function writeStepDues(
  tx: Tx,
  dossier: DossierForChange,
  dues: readonly (Date | null)[],
  allotted?: readonly number[],
): Promise<void> {
  const rows = dossier.steps.map((step, at) => ({
    id: step.id,
    dueAt: dues[at] ?? null,
    minutes: allotted?.[at] ?? step.allottedMinutes,
  }));
  await tx.$executeRaw(sql`
    UPDATE dossier_step s SET due_at = n."dueAt", allotted_minutes = n.minutes
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (id int, "dueAt" timestamptz, minutes int)
    WHERE s.id = n.id AND s.handed_over_at IS NULL`);
}
