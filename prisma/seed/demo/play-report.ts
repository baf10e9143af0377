import { addWorkingMinutes, workingMinutesBetween } from '../../../lib/deadlines/working-time';
import {
  answerText,
  askCitizen,
  extend,
  finishPart,
  giveAnswer,
  giveUp,
  hearCitizen,
  rate,
  refuse,
  reopen,
  returnToCoordinator,
  transfer,
} from './case-actions';
import { ReportCase } from './report-case';
import type { Officer, ReportPlan, World } from './report-plan';
import { internalNotes } from './report-texts';

type Step = { at: Date; act: () => void };
/** Time as a story goes through it: `after` moves on by working minutes, `at` is where it is. */
type Clock = { after: (minutes: number) => Date; at: Date };

/** Plays a report's story until it ends or the present is reached: so open work is what is really still under way. */
export function playReport(plan: ReportPlan, world: World): ReportCase {
  const report = new ReportCase(plan, world);
  for (const { at, act } of story(report)) {
    if (at > world.now) break;
    act();
  }
  return report;
}

function clockFrom(start: Date, { calendar, random }: World): Clock {
  const clock: Clock = {
    at: start,
    after: (minutes) => {
      const next = addWorkingMinutes(calendar, clock.at, Math.max(2, minutes));
      return (clock.at = new Date(next.getTime() + random.whole(0, 59) * 1000));
    },
  };
  return clock;
}

function* story(report: ReportCase): Generator<Step> {
  const { plan, world } = report;
  const { random } = world;
  const coordinator = random.pick(world.coordinators);
  const clock = clockFrom(plan.receivedAt, world);
  const { after } = clock;
  const promised = Math.max(60, workingMinutesBetween(world.calendar, clock.at, report.dueAt ?? clock.at));
  const total = promised * (plan.isLate ? random.between(1.05, 1.9) : random.between(0.3, 0.95));

  if (plan.fate === 'withdrawn') {
    const withdraw = () =>
      report.happen('report.withdrawn', clock.at, null, 'withdrawn', { note: 'Người dân rút phản ánh' });
    yield { at: after(total * 0.1), act: withdraw };
    return;
  }
  const acceptTerm = workingMinutesBetween(world.calendar, plan.receivedAt, report.acceptDueAt);
  const acceptIn = acceptTerm * random.between(0.05, random.chance(0.05) ? 1.6 : 0.9);
  yield { at: after(Math.min(total * 0.12, acceptIn)), act: () => report.accept(clock.at, coordinator) };
  if (plan.fate === 'rejected' || plan.fate === 'diverted' || plan.fate === 'duplicate') {
    yield { at: after(total * 0.15), act: () => refuse(report, clock.at, coordinator) };
    return;
  }
  const other = plan.suggested && plan.suggested.id !== plan.lead.id ? plan.suggested : null;
  if (plan.fate === 'returned' && other) {
    yield { at: after(total * 0.05), act: () => report.assign(clock.at, coordinator, other, null, null) };
    const by = leaderOf(world, other.id) ?? coordinator;
    yield { at: after(total * 0.08), act: () => returnToCoordinator(report, clock.at, by, other) };
  }
  const doer = doerOf(world, plan.lead.id);
  const assignee = doer && random.chance(0.85) ? doer : null;
  const assign = () => report.assign(clock.at, coordinator, plan.lead, assignee, plan.coordinating);
  yield { at: after(total * random.between(0.02, 0.08)), act: assign };
  if (plan.fate === 'stalled' && random.chance(0.4)) return;
  if (plan.fate === 'transferred' && other) {
    yield { at: after(total * 0.1), act: () => transfer(report, clock.at, doer ?? coordinator, other) };
  }
  yield* work(report, total, clock);
}

/** From the start of the work to the rating; once more when the citizen says that it is not done. */
function* work(report: ReportCase, total: number, clock: Clock): Generator<Step> {
  const { plan, world } = report;
  const { random } = world;
  const { after } = clock;
  const lead = report.leadUnit;
  const held = world.officersOf.get(lead.id)?.find((each) => each.id === report.assigneeId);
  const officer = held ?? doerOf(world, lead.id) ?? random.pick(world.coordinators);
  yield { at: after(total * random.between(0.05, 0.15)), act: () => start(report, clock.at, officer) };
  if (plan.fate === 'stalled') return;
  if (plan.fate === 'asked') {
    yield { at: after(total * 0.1), act: () => askCitizen(report, clock.at, officer) };
    if (random.chance(0.2)) {
      yield { at: after(15 * 450), act: () => giveUp(report, clock.at, officer) };
      return;
    }
    yield { at: after(random.between(60, 2400)), act: () => hearCitizen(report, clock.at, officer) };
  }
  if (plan.isLate && report.sla.maxExtensions > report.extensionCount && random.chance(0.2)) {
    yield { at: after(total * 0.2), act: () => extend(report, clock.at, officer) };
  }
  const coordinating = report.assignments.find((part) => part.part === 'coordinating' && !part.endedAt);
  if (coordinating) {
    const by = doerOf(world, coordinating.departmentId) ?? officer;
    yield { at: after(total * 0.05), act: () => finishPart(report, clock.at, by) };
  }
  const answer = answerText(report);
  const needsApproval = random.chance(0.7);
  const approver = leaderOf(world, lead.id) ?? random.pick(world.coordinators);
  if (needsApproval) yield { at: after(total * 0.3), act: () => submit(report, clock.at, officer, answer) };
  yield {
    at: after(total * (needsApproval ? 0.17 : 0.47)),
    act: () => giveAnswer(report, clock.at, needsApproval ? approver : officer, needsApproval, answer),
  };
  if (!report.isPrivate && random.chance(0.93)) {
    yield { at: after(random.between(20, 800)), act: () => publish(report, clock.at) };
  }
  if (plan.fate === 'reopened' && report.reopenCount === 0) {
    const coordinator = random.pick(world.coordinators);
    const next = doerOf(world, lead.id);
    yield { at: after(random.between(300, 2400)), act: () => reopen(report, clock.at, coordinator, next) };
    yield { at: after(60), act: () => report.assign(clock.at, coordinator, lead, next, null) };
    yield* work(
      report,
      workingMinutesBetween(world.calendar, clock.at, report.dueAt ?? clock.at) * 0.7,
      clock,
    );
    return;
  }
  if (random.chance(0.38)) yield { at: after(random.between(30, 3000)), act: () => rate(report, clock.at) };
}

function start(report: ReportCase, at: Date, officer: Officer): void {
  const { random } = report.world;
  report.setLeadState('in_progress');
  report.happen('report.started', at, officer, 'in_progress');
  if (random.chance(0.22)) {
    const note = {
      authorId: officer.id,
      authorName: officer.name,
      body: random.pick(internalNotes),
      createdAt: at,
    };
    report.notes.push(note);
  }
}

function submit(report: ReportCase, at: Date, officer: Officer, answer: string): void {
  report.draftAnswer = answer;
  report.happen('report.submitted', at, officer, 'pending_approval');
}

function publish(report: ReportCase, at: Date): void {
  report.judge('publish', at);
  report.publishedAt = at;
  report.publishDueAt = null;
  report.happen('report.published', at, report.world.random.pick(report.world.coordinators), 'published', {
    isPublic: true,
  });
}

function leaderOf(world: World, departmentId: number): Officer | null {
  return world.officersOf.get(departmentId)?.find((officer) => officer.role === 'department-leader') ?? null;
}

function doerOf(world: World, departmentId: number): Officer | null {
  const doers = world.officersOf
    .get(departmentId)
    ?.filter((officer) => officer.role === 'specialist' || officer.role === 'commune-officer');
  return doers?.length ? world.random.pick(doers) : null;
}
