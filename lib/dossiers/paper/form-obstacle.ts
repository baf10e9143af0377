/** Rules: why a paper cannot be issued of a dossier now, and what is wrong with the promise of an apology. */
import type { FieldProblem } from '@/lib/errors/app-error';
import type { DossierDetail } from '../dossier-detail';
import type { FormFacts } from './form-facts';
import type { FormKind } from './form-kinds';
import type { IssueForm } from './issue-form-schema';

export const formObstacles = [
  'not_received',
  'nothing_requested',
  'not_refused',
  'not_stopped',
  'not_late',
  'ended',
  'no_result',
] as const;
export type FormObstacle = (typeof formObstacles)[number];

/**
 * Null: it can be issued. The apology (form 04) is offered from the moment on which the appointment passes, or once an
 * extension was granted.
 */
export function formObstacle(facts: FormFacts, kind: FormKind, now: Date): FormObstacle | null {
  const { receivedAt, appointmentAt, ending, endReason } = facts;
  switch (kind) {
    case 'receipt':
    case 'routing_slip':
      return receivedAt ? null : 'not_received';
    case 'supplement_request':
      return facts.supplement && facts.supplement.items.length > 0 ? null : 'nothing_requested';
    case 'refusal':
      return endReason && (ending === 'not_accepted' || ending === 'refused') ? null : 'not_refused';
    case 'stop_notice': {
      const isStopped = ending === 'withdrawn' || (ending === 'stopped' && endReason !== null);
      return receivedAt && isStopped ? null : 'not_stopped';
    }
    case 'apology':
      if (!receivedAt || !appointmentAt) return 'not_received';
      if (facts.extension) return null;
      if (ending !== null) return 'ended';
      return appointmentAt < now ? null : 'not_late';
    case 'result':
      return ['processing', 'completed', 'returned_to_citizen'].includes(facts.state) ? null : 'no_result';
  }
}

type Promised = Extract<IssueForm, { kind: 'apology' }>['promise'];

/**
 * An apology names another day, which is still to come and later than the appointment; without a promise it speaks of
 * the last extension, so there has to be one.
 */
export function promiseProblems(
  { extension, appointmentAt }: Pick<FormFacts, 'extension' | 'appointmentAt'>,
  promise: Promised,
  now: Date,
): FieldProblem[] {
  if (!promise) return extension ? [] : [{ path: 'promise.newAppointmentAt', messageKey: 'required' }];
  const until = new Date(promise.newAppointmentAt);
  const wrong = (messageKey: string) => [{ path: 'promise.newAppointmentAt', messageKey }];
  if (until <= now) return wrong('past_day');
  return appointmentAt && until <= appointmentAt ? wrong('not_later') : [];
}

/**
 * Whether an officer has to find words before the paper is issued: for the result, and for an apology that no granted
 * extension speaks for, or none any more because its day has passed too.
 */
export function asksForWords(
  kind: FormKind,
  { extensions, lateness }: Pick<DossierDetail['deadline'], 'extensions' | 'lateness'>,
): kind is 'apology' | 'result' {
  return kind === 'result' || (kind === 'apology' && (extensions.length === 0 || lateness === 'late'));
}
