/** Rule: what the applicant is promised when a dossier is received. */
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { termOf } from '@/lib/deadlines/term';
import type { Calendar } from '@/lib/deadlines/working-time';
import type { ProcedureVersionDetail } from '@/lib/procedures/find-procedure-version';
import type { PlannedStep } from './new-dossier';
import { allotMinutes, handOverDates } from './plan-steps';

/** What is promised when a dossier is received at a moment: null dates where it waits for the applicant at once. */
export type Receipt = {
  clock: ClockInputs;
  appointmentDate: Date | null;
  pausedMinutesLeft: number | null;
  steps: PlannedStep[];
};

/** What a promise depends on of the procedure. */
export type PromisedVersion = Pick<
  ProcedureVersionDetail,
  'name' | 'deadlineUnit' | 'deadlineValue' | 'cutOff' | 'steps'
>;

/** A procedure without steps of its own is one step. */
const whole = [{ id: null, name: '', departmentRole: 'specialist', share: 100 }];

/** The appointment and the steps of a dossier received now; null while the deadline of the procedure is not known. */
export function promiseReceipt(
  version: PromisedVersion,
  calendar: Calendar,
  now: Date,
  isIncomplete: boolean,
): Receipt | null {
  if (!version.deadlineUnit) return null;
  const running: ClockInputs = {
    startedAt: now,
    term: termOf(version.deadlineUnit, version.deadlineValue, version.cutOff),
    calendar,
  };
  const clock = isIncomplete ? { ...running, pauses: [{ from: now, to: null, reason: '' }] } : running;
  const steps = version.steps.length > 0 ? version.steps : whole;
  const allotted = allotMinutes(
    running,
    steps.map((step) => step.share),
  );
  const dues = handOverDates(running, allotted, now);
  const { dueAt, total } = readClock(running, now);
  return {
    clock,
    appointmentDate: isIncomplete ? null : dueAt,
    pausedMinutesLeft: isIncomplete ? total : null,
    steps: steps.map((step, at) => ({
      procedureStepId: step.id,
      position: at + 1,
      name: step.name || version.name,
      departmentRole: step.departmentRole,
      allottedMinutes: allotted[at] ?? 0,
      dueAt: isIncomplete ? null : (dues[at] ?? null),
    })),
  };
}
