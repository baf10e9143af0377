import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/transaction';
import { findSlaTerms } from '@/lib/deadlines/find-sla-version';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { termEnd } from '@/lib/deadlines/term';
import { judgeReport, type ReportJudgement } from './judge-report';
import type { ReportForChange } from './load-report-for-change';
import { stateFacts, type ReportState } from './report';
import type { ReportSet } from './report-columns';

type Moved = { set: ReportSet; judgements: ReportJudgement[] };
type Moving = { state: ReportState; set: ReportSet; isPublic: boolean };

/**
 * The promise to be heard of again. It falls when the citizen hears something or the case closes, and is given anew while
 * the office has the case in hand; waiting for the citizen promises nothing.
 */
async function nextUpdate(report: ReportForChange, change: Moving, tx: Tx, now: Date): Promise<Moved> {
  const { clock } = stateFacts(change.state);
  if (!change.isPublic && clock === 'run') return { set: {}, judgements: [] };
  const { slaVersionId = report.slaVersionId } = change.set;
  const isSame = slaVersionId === report.slaVersionId;
  const sla = isSame || slaVersionId === null ? report.sla : await findSlaTerms(slaVersionId, tx);
  const promise = clock === 'run' ? (sla?.update ?? null) : null;
  const falls = report.nextUpdateDueAt !== null && (change.isPublic || clock === 'stop');
  const calendar = promise || falls ? await loadCalendar(null, tx) : null;
  const judgement = falls && calendar ? judgeReport('next_update', report, calendar, now) : null;
  return {
    set: {
      ...(change.isPublic ? { toldAt: now } : {}),
      nextUpdateDueAt: promise && calendar ? termEnd(calendar, promise, now) : null,
    },
    judgements: judgement ? [judgement] : [],
  };
}

/** A case that closes needs no more time: what was asked for lapses, undecided. */
async function lapseRequest(report: ReportForChange, change: Moving, tx: Tx, now: Date): Promise<ReportSet> {
  if (report.requestedDueAt === null || stateFacts(change.state).kind !== 'closed') return {};
  await tx.deadlineExtension.updateMany({
    where: { reportId: report.id, state: 'requested' },
    data: { state: 'lapsed', decidedAt: now },
  });
  return { requestedDueAt: null };
}

/** What every change does to the clocks of a report, whatever its verb. */
export async function moveClocks(
  report: ReportForChange,
  change: Moving,
  tx: Tx,
  ctx: Context,
): Promise<Moved> {
  const { set, judgements } = await nextUpdate(report, change, tx, ctx.now);
  return { set: { ...set, ...(await lapseRequest(report, change, tx, ctx.now)) }, judgements };
}
