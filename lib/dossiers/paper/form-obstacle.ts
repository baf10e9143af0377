/** Rule: why a paper cannot be issued of a dossier now. */
import type { FormFacts } from './form-facts';
import type { FormKind } from './form-kinds';

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
