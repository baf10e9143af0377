/** What happens to a case in the demo: the same changes that the verbs of lib/reports make. */
import { messageText } from '../../../lib/i18n/message-text';
import { readClock } from '../../../lib/deadlines/clock';
import { pauseClock } from '../../../lib/deadlines/report-deadline';
import { termEnd } from '../../../lib/deadlines/term';
import { endOfWorkingDayAfter } from '../../../lib/deadlines/working-time';
import { oneLine } from '../../../lib/cases/one-line';
import { apologyText } from '../../../lib/reports/extension-terms';
import { reportClock } from '../../../lib/reports/report-clocks';
import type { ReportCase } from './report-case';
import type { Officer, Unit } from './report-plan';
import {
  lateReasons,
  outcomes,
  questionsToCitizen,
  refusals,
  repliesOfCitizen,
  returnReasons,
  transferReasons,
} from './report-texts';

/** Rejects, diverts or merges, as the plan has it. */
export function refuse(report: ReportCase, at: Date, by: Officer): void {
  const { plan } = report;
  if (plan.fate === 'diverted') return divert(report, at, by);
  if (plan.fate === 'duplicate' && plan.master) return merge(report, at, by);
  reject(report, at, by, report.world.random.pick(refusals));
}

function reject(report: ReportCase, at: Date, by: Officer, reason: string): void {
  report.publicNote = oneLine(reason);
  report.endAssignments(at, 'cancelled', reason);
  report.tell(at, 'notice', reason, by);
  report.happen('report.rejected', at, by, 'rejected', { note: reason, isPublic: true });
}

function divert(report: ReportCase, at: Date, by: Officer): void {
  const notice = messageText('vi', 'domain.notice.diverted');
  Object.assign(report, { flow: 'petition', isPrivate: true, publicNote: oneLine(notice) });
  report.tell(at, 'notice', notice, by);
  const note = 'Nội dung thuộc phạm vi Luật Khiếu nại, Luật Tố cáo.';
  report.happen('report.diverted', at, by, 'transferred_out', { note, isPublic: false });
}

function merge(report: ReportCase, at: Date, by: Officer): void {
  const { master } = report.plan;
  if (!master) return;
  const notice = messageText('vi', 'domain.notice.duplicate');
  report.masterId = master.id;
  report.publicNote = oneLine(notice);
  report.tell(at, 'notice', notice, by);
  report.happen('report.marked_duplicate', at, by, 'duplicate', {
    isPublic: true,
    data: { master: master.code },
  });
}

/** The master hears of its duplicates, and their senders are told its answer. */
export function tellDuplicates(master: ReportCase, duplicate: ReportCase): void {
  const merged = duplicate.events.find((event) => event.kind === 'report.marked_duplicate');
  if (!merged) return;
  const data = { duplicate: duplicate.plan.code };
  master.events.push({
    ...merged,
    kind: 'report.merged',
    isPublic: false,
    stateFrom: null,
    stateTo: null,
    data,
  });
  const { answeredAt, publicAnswer } = master;
  if (!answeredAt || !publicAnswer) return;
  const at = answeredAt > merged.at ? answeredAt : merged.at;
  Object.assign(duplicate, {
    publicAnswer,
    publicNote: oneLine(publicAnswer),
    answeredAt: at,
    publicUpdatedAt: at,
  });
  duplicate.updatedAt = at;
  duplicate.version += 1;
  const authorId = merged.actorId;
  const body = publicAnswer;
  duplicate.messages.push({
    direction: 'to_citizen',
    kind: 'answer',
    body,
    authorId,
    createdAt: at,
    deliveredAt: at,
  });
}

export function returnToCoordinator(report: ReportCase, at: Date, by: Officer, from: Unit): void {
  const reason = report.world.random.pick(returnReasons);
  report.endAssignments(at, 'returned', reason, 'lead');
  report.departmentId = report.assigneeId = null;
  report.happen('report.returned', at, by, 'returned', { note: reason, data: { department: from.name } });
}

/** The unit's clock starts again, the citizen's does not. */
export function transfer(report: ReportCase, at: Date, by: Officer, to: Unit): void {
  const { world, leadUnit: from } = report;
  const reason = world.random.pick(transferReasons);
  report.endAssignments(at, 'transferred', reason, 'lead');
  for (const part of report.assignments) {
    if (part.departmentId === to.id && !part.endedAt)
      Object.assign(part, { endedAt: at, state: 'cancelled', endReason: reason });
  }
  const unitDueAt = termEnd(world.calendar, report.sla.resolve, at);
  report.addAssignment(at, by, to, 'lead', null, unitDueAt);
  report.transferCount += 1;
  const data = { from: from.name, department: to.name, assignee: null };
  report.happen('report.transferred', at, by, 'assigned', { note: reason, data });
}

/** The coordinating department says that its part is done (guard C8: before that there is no answer). */
export function finishPart(report: ReportCase, at: Date, by: Officer): void {
  const result = 'Đã phối hợp kiểm tra, gửi ý kiến cho đơn vị chủ trì.';
  for (const part of report.assignments) {
    if (part.part === 'coordinating' && !part.endedAt)
      Object.assign(part, { endedAt: at, state: 'done', result });
  }
  report.happen('report.part_finished', at, by, report.state, { note: result });
}

export function askCitizen(report: ReportCase, at: Date, by: Officer): void {
  const question = report.world.random.pick(questionsToCitizen);
  const left = report.dueAt ? pauseClock(report.world.calendar, report.dueAt, at) : null;
  report.pausedMinutesLeft = left;
  report.dueAt = null;
  report.pauses.push({ startedAt: at, endedAt: null, reason: question });
  report.tell(at, 'question', question, by);
  report.publicNote = oneLine(question);
  report.happen('report.citizen_asked', at, by, 'awaiting_citizen', {
    isPublic: true,
    data: { minutesLeft: left },
  });
}

/** The clock runs on with exactly the working minutes that were left. */
export function hearCitizen(report: ReportCase, at: Date, by: Officer): void {
  const body = report.world.random.pick(repliesOfCitizen);
  const left = report.pausedMinutesLeft ?? 0;
  report.messages.push({
    direction: 'from_citizen',
    kind: 'reply',
    body,
    authorId: by.id,
    createdAt: at,
    deliveredAt: at,
  });
  for (const pause of report.pauses) pause.endedAt ??= at;
  const clock = reportClock('resolve', report.clockDates, report.world.calendar, report.clockEvents);
  report.dueAt = clock && readClock(clock, at).dueAt;
  report.pausedMinutesLeft = null;
  for (const part of report.assignments) if (!part.endedAt) part.dueAt = report.dueAt;
  report.happen('report.reply_recorded', at, by, 'in_progress', {
    isPublic: true,
    data: { minutesLeft: left },
  });
}

/** No reply came: refused, the clock stays without a due date. */
export function giveUp(report: ReportCase, at: Date, by: Officer): void {
  for (const pause of report.pauses) pause.endedAt ??= at;
  report.pausedMinutesLeft = null;
  reject(report, at, by, 'Không nhận được thông tin bổ sung nên chưa đủ căn cứ xử lý.');
}

export function extend(report: ReportCase, at: Date, by: Officer): void {
  const { world, dueAt: fromDueAt } = report;
  if (!fromDueAt || fromDueAt < at) return;
  const toDueAt = endOfWorkingDayAfter(world.calendar, fromDueAt, 3);
  const reason = world.random.pick(lateReasons);
  const approver = world.random.pick(world.coordinators);
  report.extensions.push({
    fromDueAt,
    toDueAt,
    reason,
    state: 'approved',
    requestedById: by.id,
    approvedById: approver.id,
    createdAt: at,
    decidedAt: at,
  });
  report.happen('report.extension_requested', at, by, report.state, { note: reason });
  for (const part of report.assignments) {
    if (!part.endedAt && part.dueAt?.getTime() === fromDueAt.getTime()) part.dueAt = toDueAt;
  }
  report.dueAt = toDueAt;
  report.extensionCount += 1;
  const apology = apologyText({ code: report.plan.code, reason, fromDueAt, toDueAt });
  report.publicNote = oneLine(apology);
  report.tell(at, 'notice', apology, approver);
  report.happen('report.extended', at, approver, report.state, { note: reason, isPublic: true });
}

/** How answers begin and end: domain.md §2.4. */
export function answerText(report: ReportCase): string {
  const { leadUnit, plan, world } = report;
  const result = world.random.pick(outcomes);
  return `Kính gửi: Quý Ông/Bà,\n${leadUnit.name} xin thông báo kết quả xử lý phản ánh ${plan.code} như sau:\n${result}\nTrân trọng.`;
}

export function giveAnswer(
  report: ReportCase,
  at: Date,
  by: Officer,
  isApproved: boolean,
  answer: string,
): void {
  report.draftAnswer = null;
  report.publicAnswer = answer;
  report.publicNote = oneLine(answer);
  report.answeredAt = at;
  report.judge('resolve', at);
  report.publishDueAt = report.isPrivate ? null : termEnd(report.world.calendar, report.sla.publish, at);
  report.endAssignments(at, 'done', null);
  report.tell(at, 'answer', answer, by);
  const kind = isApproved ? 'report.approved' : 'report.answered';
  report.happen(kind, at, by, 'answered', { isPublic: true });
}

/** A new due date, the last unit has it again, the old answer becomes the draft. */
export function reopen(report: ReportCase, at: Date, by: Officer, assignee: Officer | null): void {
  const notice = messageText('vi', 'domain.notice.reopened');
  report.reopenCount += 1;
  report.answeredAt = report.publishedAt = report.deadlineOutcome = null;
  report.draftAnswer = report.publicAnswer;
  report.publicAnswer = null;
  report.publicNote = oneLine(notice);
  report.dueAt = termEnd(report.world.calendar, report.sla.resolve, at);
  report.reopenedAt = at;
  report.publishDueAt = null;
  report.addAssignment(at, by, report.leadUnit, 'lead', assignee);
  report.tell(at, 'notice', notice, by);
  const note = 'Người dân cho biết sự việc chưa được khắc phục.';
  report.happen('report.reopened', at, by, 'reopened', { note, isPublic: true });
}

/** A late answer pleases fewer people. */
export function rate(report: ReportCase, at: Date): void {
  const isLate = report.deadlineOutcome === 'breached';
  report.rating = report.world.random.weighted([
    ['satisfied', isLate ? 30 : 70],
    ['acceptable', 20],
    ['dissatisfied', isLate ? 50 : 10],
  ]);
  report.ratedAt = at;
  report.happen('report.rated', at, null, report.state, { isPublic: true });
}
