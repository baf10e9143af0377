import 'server-only';
import type { Context } from '@/lib/access/actor';
import { findSlaVersion } from '@/lib/deadlines/find-sla-version';
import type { AcceptReport } from './action-schemas';
import { changeReport } from './change-report';
import { judgeReport } from './judge-report';
import type { ReportForChange } from './load-report-for-change';
import type { ChangedReport } from './report-detail';
import type { ReportSet } from './report-columns';

/** The columns that acceptance freezes: from now on the report keeps the service level it was accepted under. */
export async function acceptedColumns(report: ReportForChange, now: Date): Promise<ReportSet> {
  if (report.acceptedAt) return {};
  const slaVersionId =
    report.slaVersionId ??
    (await findSlaVersion(report.categoryId, report.urgency, report.receivedAt))?.id ??
    null;
  return { acceptedAt: now, slaVersionId };
}

/**
 * The office takes a new report on (domain.md §2.1: within the working hours of its service level). Judges that clock.
 * @throws AppError forbidden, not_found, conflict, refused (not new any more)
 */
export function acceptReport(ctx: Context, input: AcceptReport): Promise<ChangedReport> {
  return changeReport(ctx, 'accept', input, async (report) => {
    const set = await acceptedColumns(report, ctx.now);
    return { set, effects: (tx) => judgeReport(tx, { ...report, ...set }, 'accept', ctx.now) };
  });
}
