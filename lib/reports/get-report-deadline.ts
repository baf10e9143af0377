import 'server-only';
import type { Actor, Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { row, sql } from '@/lib/db/sql';
import type { ClockInputs, Outcome } from '@/lib/deadlines/clock';
import { clockFrom } from '@/lib/deadlines/clock-record';
import { explainClock } from '@/lib/deadlines/explain-clock';
import { explainedClock, type ExplainedClock } from '@/lib/deadlines/explained-clock';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { slaColumns } from '@/lib/deadlines/sla-columns';
import { AppError } from '@/lib/errors/app-error';
import type { JudgedOn } from './judge-report';
import { loadClockEvents } from './load-clock-events';
import { reportClock, reportClocks, storedDueAt, type ClockDates, type ReportClock } from './report-clocks';
import type { ReportState } from './report';

/** Why one clock of a report ends when it does. */
export type ReportDeadlineAnswer = {
  code: string;
  title: string;
  state: ReportState;
  clock: ReportClock;
  /** The clocks of this report that can be explained. */
  clocks: ReportClock[];
  /** As lists show it; null while paused and where nothing runs. */
  dueAt: string | null;
  /** Met or breached, frozen at this moment. */
  judged: { outcome: Outcome; dueAt: string; judgedAt: string } | null;
  extensionCount: number;
  maxExtensions: number | null;
  /** Null: the date was given otherwise, or nothing was promised. */
  explanation: ExplainedClock | null;
};

type Judged = { clock: ReportClock; outcome: Outcome; dueAt: string; judgedAt: string; inputs: JudgedOn };
type Row = ClockDates & {
  id: number;
  code: string;
  title: string;
  state: ReportState;
  closedAt: Date | null;
  extensionCount: number;
  judgements: Judged[] | null;
};

function findRow(actor: Actor, code: string): Promise<Row | undefined> {
  return row<Row>(sql`
    SELECT r.id, r.code, r.title, r.state, r.received_at AS "receivedAt", r.reopened_at AS "reopenedAt", r.told_at AS "toldAt",
      r.answered_at AS "answeredAt", r.accept_due_at AS "acceptDueAt", r.next_update_due_at AS "nextUpdateDueAt",
      r.due_at AS "dueAt", r.publish_due_at AS "publishDueAt", r.closed_at AS "closedAt", r.extension_count AS "extensionCount",
      (SELECT ${slaColumns('v')} FROM sla_version v WHERE v.id = r.sla_version_id) AS sla,
      (SELECT json_agg(json_build_object('clock', j.clock, 'outcome', j.outcome, 'dueAt', j.due_at, 'judgedAt', j.judged_at,
          'inputs', j.inputs) ORDER BY j.id)
        FROM (SELECT DISTINCT ON (clock) * FROM deadline_judgement WHERE report_id = r.id ORDER BY clock, id DESC) j) AS judgements
    FROM report r WHERE r.code = ${code} AND ${reachWhere(actor, 'report.read')}`);
}

/** The last judgement of a clock, unless it has been started again since. */
function lastJudgement(found: Row, clock: ReportClock): Judged | null {
  const judged = found.judgements?.find((each) => each.clock === clock) ?? null;
  if (!judged) return null;
  const isOver =
    clock === 'accept' ||
    (clock === 'resolve' ? found.closedAt !== null : storedDueAt(clock, found) === null);
  return isOver ? judged : null;
}

async function runningInputs(found: Row, clock: ReportClock): Promise<ClockInputs | null> {
  const isPromised = clock === 'resolve' || storedDueAt(clock, found) !== null;
  if (!isPromised) return null;
  return reportClock(clock, found, await loadCalendar(), await loadClockEvents(found.id));
}

/**
 * Why a report is due when it is: every counted interval, pause, holiday and swap day, adding up to the clock. What has
 * been judged is explained by what it was judged on, whatever is configured today.
 * @throws AppError forbidden, not_found (also: out of reach)
 */
export async function getReportDeadline(
  ctx: Context,
  code: string,
  clock: ReportClock,
): Promise<ReportDeadlineAnswer> {
  authorize(ctx, 'report.read');
  const found = await findRow(ctx.actor, code.trim().toUpperCase());
  if (!found) throw new AppError('not_found');
  const judged = lastJudgement(found, clock);
  // Publishing is what happens after the case is closed.
  const runsUntil = clock === 'publish' ? ctx.now : (found.closedAt ?? ctx.now);
  const asOf = judged ? new Date(judged.judgedAt) : runsUntil;
  const recorded = judged?.inputs.clock;
  const inputs = judged ? recorded && clockFrom(recorded) : await runningInputs(found, clock);
  return {
    code: found.code,
    title: found.title,
    state: found.state,
    clock,
    clocks: reportClocks.filter(
      (each) => each === 'resolve' || storedDueAt(each, found) !== null || lastJudgement(found, each),
    ),
    dueAt: storedDueAt(clock, found)?.toISOString() ?? null,
    judged: judged && {
      outcome: judged.outcome,
      dueAt: new Date(judged.dueAt).toISOString(),
      judgedAt: new Date(judged.judgedAt).toISOString(),
    },
    extensionCount: found.extensionCount,
    maxExtensions: found.sla?.maxExtensions ?? null,
    explanation: inputs ? explainedClock(explainClock(inputs, asOf)) : null,
  };
}
