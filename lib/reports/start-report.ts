import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/transaction';
import type { StartReport } from './action-schemas';
import { changeReport } from './change-report';
import type { ReportForChange } from './load-report-for-change';
import type { ChangedReport } from './report-detail';

/** The lead's part is being worked on. */
export async function startLead(tx: Tx, report: ReportForChange): Promise<void> {
  await tx.assignment.updateMany({
    where: { reportId: report.id, part: 'lead', endedAt: null, state: 'assigned' },
    data: { state: 'in_progress', version: { increment: 1 } },
  });
}

/**
 * The lead begins to work on the report.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function startReport(ctx: Context, input: StartReport): Promise<ChangedReport> {
  return changeReport(ctx, 'start', input, (report) => ({ effects: (tx) => startLead(tx, report) }));
}
