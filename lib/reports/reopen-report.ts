import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { findSlaVersion } from '@/lib/deadlines/find-sla-version';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { reportDueDates } from '@/lib/deadlines/report-deadline';
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
  return changeReport(ctx, 'reopen', input, async (report) => {
    const sla = await findSlaVersion(report.categoryId, report.urgency, ctx.now);
    const dueAt = sla ? reportDueDates(await loadCalendar(), sla, ctx.now).dueAt : report.dueAt;
    const { departmentId, assigneeId } = report;
    return {
      set: {
        dueAt,
        slaVersionId: sla?.id ?? report.slaVersionId,
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
      effects: async (tx) => {
        if (departmentId !== null) {
          const parts = decideParts(report.parts, { leadId: departmentId, assigneeId, coordinatingIds: [] });
          await writeParts(tx, ctx, report.id, parts, () => dueAt);
        }
        await messageCitizen(tx, ctx, report.id, 'notice', notice);
      },
    };
  });
}
