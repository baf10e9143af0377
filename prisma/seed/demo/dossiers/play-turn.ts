import { workingMinutesBetween } from '../../../../lib/deadlines/working-time';
import type { Officer } from '../report-plan';
import { end } from './case-ending';
import { clerkOf, leaderOf } from './case-people';
import {
  apologise,
  extend,
  recordPayments,
  recordSupplement,
  requestSupplement,
  requirePayment,
} from './case-waiting';
import type { DossierCase } from './dossier-case';
import { refusals, stops, unanswered, withdrawals, withdrawalsDeclined } from './dossier-texts';

export type Step = { at: Date; act: () => void };
/** Time as a story goes through it: `after` moves on by working minutes of the desk, `at` is where it is. */
export type Clock = { after: (minutes: number) => Date; at: Date };

/** After thirty working days without an answer it is stopped. */
const patience = 30 * 480;

/**
 * The turn that the story takes while it is examined.
 * @returns whether the work goes on afterwards
 */
export function* turn(dossier: DossierCase, clock: Clock, doer: Officer): Generator<Step, boolean> {
  const { plan, world } = dossier;
  const { random } = world;
  const { after } = clock;
  const desk = clerkOf(world, plan.desk);
  const boss = leaderOf(plan.competent) ?? doer;
  const soon = () => after((dossier.step?.allottedMinutes ?? 60) * random.between(0.1, 0.5));
  const left = () =>
    dossier.dueAt ? Math.max(0, workingMinutesBetween(plan.desk.calendar, clock.at, dossier.dueAt)) : 0;

  switch (plan.fate) {
    case 'stalled':
      return false;
    case 'supplemented':
    case 'supplemented_twice':
    case 'unanswered':
      yield { at: soon(), act: () => requestSupplement(dossier, clock.at, doer) };
      if (plan.fate === 'unanswered') {
        const act = () => end(dossier, clock.at, boss, 'stop', 'stopped', random.pick(unanswered));
        yield { at: after(patience), act };
        return false;
      }
      yield { at: after(random.between(60, 3_500)), act: () => recordSupplement(dossier, clock.at, desk) };
      if (plan.fate === 'supplemented') return true;
      yield { at: soon(), act: () => requestSupplement(dossier, clock.at, doer) };
      yield { at: after(random.between(60, 2_500)), act: () => recordSupplement(dossier, clock.at, desk) };
      return true;
    case 'payment':
      yield { at: soon(), act: () => requirePayment(dossier, clock.at, doer) };
      yield { at: after(random.between(100, 5_000)), act: () => recordPayments(dossier, clock.at, desk) };
      return true;
    case 'refused':
      yield {
        at: soon(),
        act: () => end(dossier, clock.at, boss, 'refuse', 'refused', random.pick(refusals)),
      };
      return false;
    case 'stopped':
      yield { at: soon(), act: () => end(dossier, clock.at, boss, 'stop', 'stopped', random.pick(stops)) };
      return false;
    case 'withdrawn':
    case 'withdrawal_declined':
    case 'withdrawal_open': {
      const note = random.pick(withdrawals);
      yield { at: soon(), act: () => dossier.happen('request_withdrawal', clock.at, desk, { note }) };
      if (plan.fate === 'withdrawal_open') return false;
      const decided = after(random.between(30, 400));
      if (plan.fate === 'withdrawn') {
        yield { at: decided, act: () => end(dossier, clock.at, boss, 'accept_withdrawal', 'withdrawn') };
        return false;
      }
      const why = random.pick(withdrawalsDeclined);
      const act = () => {
        dossier.say(why);
        dossier.happen('decline_withdrawal', clock.at, boss, { isPublic: true, note: why });
      };
      yield { at: decided, act };
      return true;
    }
    case 'extended':
      yield { at: after(left() * random.between(0.6, 0.9)), act: () => extend(dossier, clock.at, boss) };
      return true;
    case 'late':
      yield* beLate(dossier, clock, boss, left() + random.between(15, 300));
      return true;
    default:
      return true;
  }
}

/** The appointment passes; two of three applicants get an apology soon after. */
function* beLate(dossier: DossierCase, { after }: Clock, boss: Officer, minutes: number): Generator<Step> {
  const { random } = dossier.world;
  const late = after(minutes);
  if (random.chance(0.66)) yield { at: late, act: () => apologise(dossier, late, boss) };
  after(random.between(60, 1_500));
}
