import { pauseClock, resumeClock } from '../../../lib/deadlines/report-deadline';
import { addWorkingMinutes, endOfWorkingDayAfter, workingMinutesBetween } from '../../../lib/deadlines/working-time';
import { ReportCase } from './report-case';
import type { Officer, ReportPlan, World } from './report-plan';
import { internalNotes, lateReasons, outcomes, questionsToCitizen, refusals, repliesOfCitizen, returnReasons, transferReasons } from './report-texts';

type Step = { at: Date; act: () => void };

/** Plays a report's story until it ends or the present is reached: so open work is what is really still under way. */
export function playReport(plan: ReportPlan, world: World): ReportCase {
  const report = new ReportCase(plan, world);
  for (const { at, act } of story(report)) {
    if (at > world.now) break;
    act();
  }
  return report;
}

function* story(report: ReportCase): Generator<Step> {
  const { plan, world } = report;
  const { random, calendar } = world;
  const coordinator = random.pick(world.coordinators);
  let at = plan.receivedAt;
  const after = (minutes: number) => (at = new Date(addWorkingMinutes(calendar, at, Math.max(2, minutes)).getTime() + random.whole(0, 59) * 1000));
  const promised = Math.max(60, workingMinutesBetween(calendar, at, report.dueAt ?? at));
  const total = plan.isLate ? promised * random.between(1.03, 1.9) + 20 : promised * random.between(0.3, 0.95);

  if (plan.fate === 'withdrawn') {
    yield { at: after(total * 0.1), act: () => report.happen('report.withdrawn', at, null, 'withdrawn', { note: 'Người dân rút phản ánh' }) };
    return;
  }
  yield { at: after(Math.min(total * 0.12, report.sla.acceptHours * 60 * random.between(0.05, random.chance(0.05) ? 1.6 : 0.9))), act: () => report.accept(at, coordinator) };
  if (plan.fate === 'rejected' || plan.fate === 'diverted' || plan.fate === 'duplicate') {
    yield { at: after(total * 0.15), act: () => refuse(report, at, coordinator) };
    return;
  }
  if (plan.fate === 'returned' && plan.suggested && plan.suggested.id !== plan.lead.id) {
    const wrong = plan.suggested;
    yield { at: after(total * 0.05), act: () => report.assign(at, coordinator, wrong, null, null) };
    yield {
      at: after(total * 0.08),
      act: () => {
        const reason = random.pick(returnReasons);
        report.endAssignments(at, 'returned', reason);
        report.departmentId = report.assigneeId = null;
        report.happen('report.returned', at, leaderOf(world, wrong.id) ?? coordinator, 'returned', { note: reason });
      },
    };
  }
  const doer = doerOf(world, plan.lead.id);
  const assignee = doer && random.chance(0.85) ? doer : null;
  const officer = doer ?? coordinator;
  yield { at: after(total * random.between(0.02, 0.08)), act: () => report.assign(at, coordinator, plan.lead, assignee, plan.coordinating) };
  if (plan.fate === 'stalled' && random.chance(0.4)) return;
  if (plan.fate === 'transferred' && plan.suggested && plan.suggested.id !== plan.lead.id) {
    const from = plan.suggested;
    yield {
      at: after(total * 0.1),
      act: () => {
        const reason = random.pick(transferReasons);
        report.endAssignments(at, 'transferred', reason, 'lead');
        report.endAssignments(at, 'cancelled', reason);
        report.addAssignment(at, officer, from, 'lead', null);
        report.transferCount += 1;
        report.happen('report.transferred', at, officer, 'assigned', { note: reason });
      },
    };
  }
  yield* work(report, total, after, () => at);
}

/** From the start of the work to the rating. `now()` is the moment that `after` last moved to. */
function* work(report: ReportCase, total: number, after: (minutes: number) => Date, now: () => Date): Generator<Step> {
  const { plan, world } = report;
  const { random, calendar } = world;
  const lead = report.leadUnit.id;
  const held = world.officersOf.get(lead)?.find((each) => each.id === report.assigneeId);
  const officer = held ?? doerOf(world, lead) ?? random.pick(world.coordinators);
  yield {
    at: after(total * random.between(0.05, 0.15)),
    act: () => {
      report.setLeadState('in_progress');
      report.happen('report.started', now(), officer, 'in_progress');
      if (random.chance(0.22)) report.notes.push({ authorId: officer.id, authorName: officer.name, body: random.pick(internalNotes), createdAt: now() });
    },
  };
  if (plan.fate === 'stalled') return;
  if (plan.fate === 'asked') {
    yield { at: after(total * 0.1), act: () => askCitizen(report, now(), officer) };
    const isAnswered = random.chance(0.8);
    yield {
      at: after(isAnswered ? random.between(60, 2400) : 15 * 450),
      act: () => (isAnswered ? hearCitizen(report, now()) : giveUp(report, now(), officer)),
    };
    if (!isAnswered) return;
  }
  if (plan.isLate && report.sla.maxExtensions > 0 && random.chance(0.3)) {
    yield { at: after(total * 0.2), act: () => extend(report, now(), officer) };
  }
  const answer = answerText(report);
  const needsApproval = random.chance(0.7);
  const approver = leaderOf(world, lead) ?? random.pick(world.coordinators);
  if (needsApproval) {
    yield {
      at: after(total * 0.33),
      act: () => {
        report.draftAnswer = answer;
        report.happen('report.submitted', now(), officer, 'pending_approval');
      },
    };
  }
  yield { at: after(total * (needsApproval ? 0.17 : 0.5)), act: () => giveAnswer(report, now(), needsApproval ? approver : officer, needsApproval, answer) };
  if (!report.isPrivate && random.chance(0.93)) {
    yield {
      at: after(random.between(20, 800)),
      act: () => {
        report.publishedAt = now();
        report.happen('report.published', now(), random.pick(world.coordinators), 'published', { isPublic: true });
      },
    };
  }
  if (plan.fate === 'reopened' && report.reopenCount === 0) {
    yield { at: after(random.between(300, 2400)), act: () => reopen(report, now(), random.pick(world.coordinators)) };
    const unit = plan.lead;
    yield { at: after(60), act: () => report.assign(now(), random.pick(world.coordinators), unit, doerOf(world, unit.id), null) };
    yield* work(report, workingMinutesBetween(calendar, now(), report.dueAt ?? now()) * 0.7, after, now);
    return;
  }
  if (random.chance(0.38)) yield { at: after(random.between(30, 3000)), act: () => rate(report, now()) };
}

function refuse(report: ReportCase, at: Date, by: Officer): void {
  const { plan, world } = report;
  if (plan.fate === 'duplicate' && plan.master) {
    report.masterId = plan.master.id;
    report.publicNote = `Trùng với phản ánh ${plan.master.code}`;
    report.tell(at, 'notice', `${report.publicNote}. Kết quả xử lý sẽ được gửi đến Quý Ông/Bà.`, by);
    return report.happen('report.marked_duplicate', at, by, 'duplicate', { note: report.publicNote, master: plan.master.code });
  }
  const isDiverted = plan.fate === 'diverted';
  const reason = isDiverted ? 'Nội dung thuộc quy trình đơn thư theo Luật Khiếu nại, Luật Tố cáo.' : world.random.pick(refusals);
  if (isDiverted) Object.assign(report, { flow: 'petition', isPrivate: true });
  report.publicNote = reason;
  report.tell(at, 'notice', reason, by);
  if (report.dueAt) report.judge('resolve', report.dueAt, at);
  report.happen(isDiverted ? 'report.diverted' : 'report.rejected', at, by, isDiverted ? 'transferred_out' : 'rejected', { note: reason });
}

function askCitizen(report: ReportCase, at: Date, by: Officer): void {
  const question = report.world.random.pick(questionsToCitizen);
  if (report.dueAt) report.pausedMinutesLeft = pauseClock(report.world.calendar, report.dueAt, at);
  report.dueAt = null;
  report.pauses.push({ startedAt: at, endedAt: null, reason: question });
  report.tell(at, 'question', question, by);
  report.publicNote = question;
  report.happen('report.citizen_asked', at, by, 'awaiting_citizen', { note: question });
}

/** The clock runs on with the time that was left. */
function resume(report: ReportCase, at: Date): void {
  for (const pause of report.pauses) pause.endedAt ??= at;
  report.dueAt = resumeClock(report.world.calendar, report.pausedMinutesLeft ?? 0, at);
  report.pausedMinutesLeft = null;
}

function hearCitizen(report: ReportCase, at: Date): void {
  const reply = report.world.random.pick(repliesOfCitizen);
  report.messages.push({ direction: 'from_citizen', kind: 'reply', body: reply, authorId: null, createdAt: at, deliveredAt: at });
  resume(report, at);
  report.happen('report.reply_recorded', at, null, 'in_progress', { isPublic: true });
}

function giveUp(report: ReportCase, at: Date, by: Officer): void {
  resume(report, at);
  const reason = 'Không nhận được thông tin bổ sung nên chưa đủ căn cứ xử lý.';
  report.publicNote = reason;
  report.tell(at, 'notice', reason, by);
  if (report.dueAt) report.judge('resolve', report.dueAt, at);
  report.happen('report.rejected', at, by, 'rejected', { note: reason });
}

function extend(report: ReportCase, at: Date, by: Officer): void {
  if (!report.dueAt || report.dueAt < at) return;
  const toDueAt = endOfWorkingDayAfter(report.world.calendar, report.dueAt, 3);
  const reason = report.world.random.pick(lateReasons);
  const approver = report.world.random.pick(report.world.coordinators);
  report.extensions.push({ fromDueAt: report.dueAt, toDueAt, reason, requestedById: by.id, approvedById: approver.id, createdAt: at });
  report.dueAt = toDueAt;
  report.extensionCount += 1;
  report.happen('report.extended', at, approver, report.state, { note: reason, isPublic: true });
}

function answerText(report: ReportCase): string {
  const { leadUnit, plan, world } = report;
  return `Kính gửi: Quý Ông/Bà,\n${leadUnit.name} xin thông báo kết quả xử lý phản ánh ${plan.code} như sau:\n${world.random.pick(outcomes)}\nTrân trọng.`;
}

function giveAnswer(report: ReportCase, at: Date, by: Officer, isApproved: boolean, answer: string): void {
  report.draftAnswer = null;
  report.publicAnswer = answer;
  report.publicNote = answer.split('\n')[2] ?? answer;
  report.answeredAt = at;
  report.tell(at, 'answer', answer, by);
  if (report.dueAt) report.judge('resolve', report.dueAt, at);
  report.happen(isApproved ? 'report.approved' : 'report.answered', at, by, 'answered');
}

function reopen(report: ReportCase, at: Date, by: Officer): void {
  report.reopenCount += 1;
  report.answeredAt = report.publishedAt = report.deadlineOutcome = null;
  report.dueAt = endOfWorkingDayAfter(report.world.calendar, at, report.sla.handleDays);
  report.happen('report.reopened', at, by, 'reopened', { note: 'Người dân cho biết sự việc chưa được khắc phục.' });
}

/** A late answer pleases fewer people. */
function rate(report: ReportCase, at: Date): void {
  const isLate = report.deadlineOutcome === 'breached';
  report.rating = report.world.random.weighted([['satisfied', isLate ? 30 : 70], ['acceptable', 20], ['dissatisfied', isLate ? 50 : 10]]);
  report.ratedAt = at;
  report.happen('report.rated', at, null, report.state, { isPublic: true });
}

function leaderOf(world: World, departmentId: number): Officer | null {
  return world.officersOf.get(departmentId)?.find((officer) => officer.role === 'department-leader') ?? null;
}

function doerOf(world: World, departmentId: number): Officer | null {
  const doers = world.officersOf.get(departmentId)?.filter((officer) => officer.role === 'specialist' || officer.role === 'commune-officer') ?? [];
  return doers.length ? world.random.pick(doers) : null;
}
