import { blindIndex, encryptText, keyVersion, normalisePhone } from '../../../lib/personal-data/cipher';
import { titleOf } from '../../../lib/reports/report-title';
import { insertRows, reserveIds, type Tx } from '../tx';
import { tellDuplicates } from './case-actions';
import { planReports } from './plan-reports';
import { playReport } from './play-report';
import type { Random } from './random';
import type { ReportCase } from './report-case';
import type { Question, ReportPlan, World } from './report-plan';
import { mailboxOf, phoneNumber, vietnameseName } from './vietnamese-names';

const series = 'PA';

/** Plans, plays and writes the reports. Codes have no gaps within a year and follow the order of receipt. */
export async function writeReports(tx: Tx, world: World, count: number): Promise<void> {
  const plans = planReports(world, count);
  const ids = await reserveIds(tx, 'report', plans.length);
  const lastNumbers = giveCodes(plans, ids);
  const cases = plans.map((plan) => playReport(plan, world));
  tellAllDuplicates(cases);
  const contactIds = await writeContacts(tx, world.random, cases);
  await insertRows(
    tx,
    'report',
    cases.map((report) => reportRow(report, contactIds.get(report) ?? null)),
  );
  const all = <Row extends object>(pick: (report: ReportCase) => readonly Row[]) =>
    cases.flatMap((report) => pick(report).map((row) => ({ ...row, reportId: report.plan.id })));
  await insertRows(
    tx,
    'assignment',
    all((report) => report.assignments),
  );
  await insertRows(tx, 'report_event', inOrder(all((report) => report.events)));
  await insertRows(
    tx,
    'citizen_message',
    all((report) => report.messages),
  );
  await insertRows(
    tx,
    'report_note',
    all((report) => report.notes),
  );
  await insertRows(
    tx,
    'deadline_pause',
    all((report) => report.pauses),
  );
  await insertRows(
    tx,
    'deadline_extension',
    all((report) => report.extensions),
  );
  await insertRows(
    tx,
    'deadline_judgement',
    all((report) => report.judgements),
  );
  await insertRows(
    tx,
    'report_answer',
    all((report) => answersTo(world.random, report.plan.category.questions)),
  );
  await insertRows(
    tx,
    'number_series',
    [...lastNumbers].map(([period, lastNumber]) => ({ series, period, lastNumber })),
  );
}

function tellAllDuplicates(cases: readonly ReportCase[]): void {
  const byId = new Map(cases.map((report) => [report.plan.id, report]));
  for (const duplicate of cases) {
    const master = duplicate.masterId === null ? undefined : byId.get(duplicate.masterId);
    if (master) tellDuplicates(master, duplicate);
  }
}

function giveCodes(plans: readonly ReportPlan[], ids: readonly number[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const [index, plan] of plans.entries()) {
    const year = String(new Date(plan.receivedAt.getTime() + 7 * 3_600_000).getUTCFullYear());
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    plan.id = ids[index] ?? 0;
    plan.code = `${series}-${year}-${String(number).padStart(6, '0')}`;
  }
  return last;
}

/** Ids of events follow time, as they would have. */
function inOrder<Row extends { at: Date }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Seven of eight citizens leave a name and a phone number. */
async function writeContacts(
  tx: Tx,
  random: Random,
  cases: readonly ReportCase[],
): Promise<Map<ReportCase, number>> {
  const named = cases.filter(() => random.chance(0.88));
  const ids = await reserveIds(tx, 'contact', named.length);
  const rows = named.map((report, index) => {
    const name = vietnameseName(random);
    const phone = normalisePhone(phoneNumber(random));
    const email = random.chance(0.3) ? `${mailboxOf(name)}${random.whole(70, 99)}@example.com` : null;
    return {
      id: ids[index] ?? 0,
      nameCipher: encryptText(name),
      phoneCipher: encryptText(phone),
      emailCipher: encryptText(email),
      phoneIndex: blindIndex('phone', phone),
      emailIndex: blindIndex('email', email),
      keyVersion,
      createdAt: report.plan.receivedAt,
    };
  });
  await insertRows(tx, 'contact', rows);
  return new Map(named.map((report, index) => [report, ids[index] ?? 0]));
}

function reportRow(report: ReportCase, contactId: number | null) {
  const { plan } = report;
  return {
    id: plan.id,
    code: plan.code,
    flow: report.flow,
    state: report.state,
    urgency: plan.urgency,
    categoryId: plan.category.id,
    channelId: plan.channel.id,
    administrativeUnitId: plan.commune?.id ?? null,
    departmentId: report.departmentId,
    assigneeId: report.assigneeId,
    involvedDepartmentIds: report.involvedDepartmentIds,
    involvedPersonIds: report.involvedPersonIds,
    contactId,
    title: titleOf(plan.description),
    description: plan.description,
    address: plan.address,
    latitude: plan.latitude,
    longitude: plan.longitude,
    isPrivate: report.isPrivate,
    receivedAt: plan.receivedAt,
    acceptedAt: report.acceptedAt,
    acceptDueAt: report.acceptDueAt,
    dueAt: report.dueAt,
    pausedMinutesLeft: report.pausedMinutesLeft,
    nextUpdateDueAt: report.nextUpdateDueAt,
    toldAt: report.toldAt,
    publishDueAt: report.publishDueAt,
    reopenedAt: report.reopenedAt,
    closedAt: report.closedAt,
    deadlineOutcome: report.deadlineOutcome,
    slaVersionId: report.sla.id,
    extensionCount: report.extensionCount,
    draftAnswer: report.draftAnswer,
    publicAnswer: report.publicAnswer,
    publicNote: report.publicNote,
    publicUpdatedAt: report.publicUpdatedAt,
    answeredAt: report.answeredAt,
    publishedAt: report.publishedAt,
    rating: report.rating,
    ratedAt: report.ratedAt,
    masterId: report.masterId,
    reopenCount: report.reopenCount,
    transferCount: report.transferCount,
    isDemo: true,
    version: report.version,
    updatedAt: report.updatedAt,
  };
}

/** Answers to the required questions, and to half of the optional ones. */
function answersTo(
  random: Random,
  questions: readonly Question[],
): { questionId: number; values: string[] }[] {
  return questions
    .filter((question) => question.isRequired || random.chance(0.5))
    .map(({ id, datatype, values }) => ({
      questionId: id,
      values: answerTo(
        random,
        datatype,
        values.map((value) => value.key),
      ),
    }));
}

function answerTo(random: Random, datatype: string, keys: readonly string[]): string[] {
  switch (datatype) {
    case 'singlevaluelist':
      return [random.pick(keys)];
    case 'multivaluelist': {
      const chosen = keys.filter(() => random.chance(0.4));
      return chosen.length ? chosen : [random.pick(keys)];
    }
    case 'number':
      return [String(random.whole(1, 12))];
    case 'datetime':
      return [
        new Date(Date.UTC(2026, random.whole(0, 9), random.whole(1, 28), random.whole(0, 23))).toISOString(),
      ];
    default:
      return [
        random.pick(['Khoảng 21 giờ hằng ngày', 'Không rõ', 'Người dân trong khu đều biết', 'Từ tuần trước']),
      ];
  }
}
