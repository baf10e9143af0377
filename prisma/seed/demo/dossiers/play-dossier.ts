import { addWorkingMinutes } from '../../../../lib/deadlines/working-time';
import { openWork } from '../../../../lib/dossiers/step-route';
import { complete, end, handOver, returnResult, start } from './case-ending';
import { clerkOf, holderOf, nextReceiver } from './case-people';
import { accept, register, takeIn } from './case-receipt';
import { recordPayments, recordSupplement } from './case-waiting';
import { DossierCase } from './dossier-case';
import type { DossierPlan } from './dossier-plan';
import { corrections, handovers, notAccepted, notes } from './dossier-texts';
import type { DossierWorld } from './dossier-world';
import { turn, type Clock, type Step } from './play-turn';

/** Plays a dossier's story until it ends or the present is reached: what is open is what is really still under way. */
export function playDossier(plan: DossierPlan, world: DossierWorld, id: number, code: string): DossierCase {
  const dossier = new DossierCase(plan, world);
  Object.assign(dossier, { id, code });
  for (const { at, act } of story(dossier)) {
    if (at > world.now) break;
    act();
  }
  return dossier;
}

function clockFrom({ plan, world }: DossierCase): Clock {
  const clock: Clock = {
    at: plan.submittedAt,
    after: (minutes) => {
      const next = addWorkingMinutes(plan.desk.calendar, clock.at, Math.max(1, minutes));
      return (clock.at = new Date(next.getTime() + world.random.whole(0, 59) * 1000));
    },
  };
  return clock;
}

function* story(dossier: DossierCase): Generator<Step> {
  const { plan, world } = dossier;
  const { random } = world;
  const clock = clockFrom(dossier);
  const { after } = clock;
  const desk = clerkOf(world, plan.desk);
  if (plan.channel === 'online') {
    yield { at: clock.at, act: () => register(dossier) };
    if (plan.fate === 'not_accepted') {
      const reason = random.pick(notAccepted);
      const act = () => end(dossier, clock.at, desk, 'not_accept', 'not_accepted', reason);
      yield { at: after(random.between(20, 600)), act };
      return;
    }
    yield { at: after(random.between(5, 240)), act: () => accept(dossier, clock.at, desk) };
  } else yield { at: clock.at, act: () => takeIn(dossier, desk) };

  if (dossier.state === 'supplement_requested')
    yield { at: after(random.between(200, 3_000)), act: () => recordSupplement(dossier, clock.at, desk) };
  if (dossier.financeState === 'due')
    yield { at: after(minutesOf(dossier) * 0.3), act: () => recordPayments(dossier, clock.at, desk) };
  yield* fromHandToHand(dossier, clock);
  if (dossier.completedAt) yield* giveBack(dossier, clock);
}

/** Every step in its turn, until the result is there or the story is over. */
function* fromHandToHand(dossier: DossierCase, clock: Clock): Generator<Step> {
  const { world } = dossier;
  const { random } = world;
  const { after } = clock;
  for (;;) {
    const minutes = minutesOf(dossier);
    const doer = holderOf(dossier);
    if (dossier.step && !dossier.step.startedAt && doer.departmentId === dossier.departmentId) {
      yield { at: after(minutes * 0.1), act: () => start(dossier, clock.at, doer) };
      if (random.chance(0.08)) {
        const author = { authorId: doer.id, authorName: doer.name };
        dossier.notes.push({ ...author, body: random.pick(notes), createdAt: clock.at });
      }
    }
    if (dossier.step?.position === 2 && !(yield* turn(dossier, clock, doer))) return;
    const done = after(minutes * random.between(0.2, 0.8));
    if (openWork(dossier.steps, dossier.step?.id ?? null).length === 0) {
      const resultCode = `${random.whole(1, 900)}/KQ-${dossier.plan.competent.identifier}`;
      yield { at: done, act: () => complete(dossier, clock.at, holderOf(dossier), resultCode) };
      return;
    }
    const to = nextReceiver(dossier);
    const note = random.chance(0.15) ? random.pick(handovers) : null;
    yield { at: done, act: () => handOver(dossier, clock.at, holderOf(dossier), to, note) };
  }
}

/** Nearly everybody fetches the result; some find a mistake in it. */
function* giveBack(dossier: DossierCase, clock: Clock): Generator<Step> {
  const { plan, world } = dossier;
  const { random } = world;
  if (random.chance(0.04)) return;
  const desk = clerkOf(world, plan.desk);
  const longest = { electronic: 30, counter: 900, post: 1_300 }[plan.delivery];
  yield { at: clock.after(random.between(5, longest)), act: () => returnResult(dossier, clock.at, desk) };
  if (plan.fate !== 'corrected') return;
  const reason = random.pick(corrections);
  const act = () => {
    dossier.corrections.push({ reason, requestedAt: clock.at, requestedById: desk.id });
    dossier.happen('request_correction', clock.at, desk, { isPublic: false, note: reason });
  };
  yield { at: clock.after(random.between(300, 4_000)), act };
}

const minutesOf = ({ step }: DossierCase) => step?.allottedMinutes ?? 60;
