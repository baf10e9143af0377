import 'server-only';
import { judgeDeadline, type Outcome } from '@/lib/deadlines/clock';
import type { Tx } from '@/lib/db/transaction';
import type { ReportForChange } from './load-report-for-change';

/**
 * Freezes whether a promise was kept, with everything it was judged by: later configuration cannot rewrite it.
 * @returns the outcome, null when nothing had been promised
 */
export async function judgeReport(
  tx: Tx,
  report: ReportForChange,
  clock: 'accept' | 'resolve',
  now: Date,
): Promise<Outcome | null> {
  const dueAt = clock === 'accept' ? report.acceptDueAt : report.dueAt;
  if (!dueAt) return null;
  const outcome = judgeDeadline(dueAt, now);
  const pauses = await tx.deadlinePause.findMany({
    where: { reportId: report.id },
    select: { startedAt: true, endedAt: true, reason: true },
    orderBy: { id: 'asc' },
  });
  const terms = report.slaVersionId
    ? await tx.slaVersion.findUnique({
        where: { id: report.slaVersionId },
        select: { acceptHours: true, handleDays: true },
      })
    : null;
  const inputs = {
    receivedAt: report.receivedAt.toISOString(),
    slaVersionId: report.slaVersionId,
    terms,
    pauses: pauses.map((pause) => ({
      startedAt: pause.startedAt.toISOString(),
      endedAt: pause.endedAt?.toISOString() ?? null,
      reason: pause.reason,
    })),
    extensionCount: report.extensionCount,
    transferCount: report.transferCount,
    reopenCount: report.reopenCount,
  };
  await tx.deadlineJudgement.create({
    data: { reportId: report.id, clock, outcome, dueAt, judgedAt: now, inputs },
    select: { id: true },
  });
  return outcome;
}
