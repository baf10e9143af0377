import 'server-only';
import type { Context } from '@/lib/access/actor';
import { findSlaVersion } from '@/lib/deadlines/find-sla-version';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { reportPromise } from '@/lib/deadlines/report-deadline';
import type { Tx } from '@/lib/db/transaction';
import type { AcceptReport } from './action-schemas';
import { changeReport, type Change } from './change-report';
import { judgeReport } from './judge-report';
import type { ReportForChange } from './load-report-for-change';
import type { ChangedReport } from './report-detail';

/**
 * What acceptance freezes: from now on the report keeps the service level of its category, urgency, flow and department.
 * Another department than the one that intake suggested may promise something else.
 */
export async function acceptance(
  tx: Tx,
  report: ReportForChange,
  departmentId: number | null,
  now: Date,
): Promise<Pick<Change, 'set' | 'judgements'>> {
  if (report.acceptedAt) return {};
  const calendar = await loadCalendar(null, tx);
  const isKnown = report.sla !== null && departmentId === report.departmentId;
  const { categoryId, urgency, flow, receivedAt } = report;
  const found = isKnown
    ? null
    : await findSlaVersion({ categoryId, urgency, flow, departmentId, at: receivedAt }, tx);
  const sla = found ?? report.sla;
  const promise = sla && sla.id !== report.sla?.id ? reportPromise(calendar, sla, receivedAt) : {};
  const judgement = judgeReport('accept', { ...report, ...promise, sla }, calendar, now);
  return {
    set: { acceptedAt: now, slaVersionId: sla?.id ?? null, ...promise },
    judgements: judgement ? [judgement] : [],
  };
}

/**
 * The office takes a new report on (domain.md §2.1: within the working hours of its service level). Judges that clock.
 * @throws AppError forbidden, not_found, conflict, refused (not new any more)
 */
export function acceptReport(ctx: Context, input: AcceptReport): Promise<ChangedReport> {
  return changeReport(ctx, 'accept', input, (report, tx) =>
    acceptance(tx, report, report.departmentId, ctx.now),
  );
}
