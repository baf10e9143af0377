import 'server-only';
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { termOf } from '@/lib/deadlines/term';
import { AppError } from '@/lib/errors/app-error';
import type { ProcedureVersionDetail } from '@/lib/procedures/find-procedure-version';
import type { PlannedStep } from './new-dossier';
import { allotMinutes, stepDueDates } from './plan-steps';

/** What is promised when a dossier is received at a moment: null dates where it waits for the applicant at once. */
export type Receipt = {
  clock: ClockInputs;
  appointmentDate: Date | null;
  pausedMinutesLeft: number | null;
  steps: PlannedStep[];
};

/** A procedure without steps of its own is one step. */
const whole = [{ id: null, name: '', departmentRole: 'specialist', share: 100 }];

type Version = Pick<ProcedureVersionDetail, 'name' | 'deadlineUnit' | 'deadlineValue' | 'cutOff' | 'steps'>;

/**
 * The appointment and the steps of a dossier received now at an agency, by that agency's calendar.
 * @throws AppError refused procedure_deadline_unknown
 */
export async function planReceipt(
  version: Version,
  receivedAtId: number,
  now: Date,
  isIncomplete: boolean,
): Promise<Receipt> {
  if (!version.deadlineUnit) throw new AppError('refused', 'procedure_deadline_unknown');
  const running: ClockInputs = {
    startedAt: now,
    term: termOf(version.deadlineUnit, version.deadlineValue, version.cutOff),
    calendar: await loadCalendar(receivedAtId),
  };
  const clock = isIncomplete ? { ...running, pauses: [{ from: now, to: null, reason: '' }] } : running;
  const steps = version.steps.length > 0 ? version.steps : whole;
  const allotted = allotMinutes(
    running,
    steps.map((step) => step.share),
  );
  const dues = stepDueDates(running, allotted, now);
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
