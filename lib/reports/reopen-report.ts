import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { findSlaVersion } from '@/lib/deadlines/find-sla-version';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { termEnd } from '@/lib/deadlines/term';
import type { ReopenReport } from './action-schemas';
import { changeReport } from './change-report';
import { decideParts } from './decide-parts';
import { messageCitizen, noticeText } from './message-citizen';
import type { ChangedReport } from './report-detail';
import { writeParts } from './write-parts';

/**
 * Takes a closed report up again: a new due date by the service level in force now, the last unit has it again, the old
 * answer becomes the draft. The old judgement stays in the history, the new one is open.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function reopenReport(ctx: Context, input: ReopenReport): Promise<ChangedReport> {
  const notice = noticeText('reopened');
  return changeReport(ctx, 'reopen', input, async (report, tx) => {
    const { categoryId, urgency, flow, departmentId, assigneeId } = report;
    const found = await findSlaVersion({ categoryId, urgency, flow, departmentId, at: ctx.now }, tx);
    const sla = found ?? report.sla;
    const dueAt = sla ? termEnd(await loadCalendar(null, tx), sla.resolve, ctx.now) : report.dueAt;
    return {
      set: {
        dueAt,
        reopenedAt: ctx.now,
        publishDueAt: null,
        slaVersionId: sla?.id ?? null,
        acceptedAt: report.acceptedAt ?? ctx.now,
        deadlineOutcome: null,
        answeredAt: null,
        publishedAt: null,
        draftAnswer: report.publicAnswer,
        publicAnswer: null,
        publicNote: oneLine(notice),
        masterId: null,
        reopenCount: report.reopenCount + 1,
      },
      event: { isPublic: true, note: input.reason },
      reason: input.reason,
      effects: async (inTx) => {
        if (departmentId !== null) {
          const parts = decideParts(report.parts, { leadId: departmentId, assigneeId, coordinatingIds: [] });
          await writeParts(inTx, ctx, report.id, parts, () => dueAt);
        }
        await messageCitizen(inTx, ctx, report.id, 'notice', notice);
      },
    };
  });
}
