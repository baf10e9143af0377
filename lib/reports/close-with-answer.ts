import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { sql } from '@/lib/db/sql';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { termEnd } from '@/lib/deadlines/term';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { minAnswer } from './action-schemas';
import { changeReport } from './change-report';
import { chooseResultCode, type GivenResultCode } from './choose-result-code';
import { missingResults, type ResultGuards } from './decide-result';
import { endParts } from './end-parts';
import { judgeReport } from './judge-report';
import { loadClockEvents } from './load-clock-events';
import type { ReportForChange } from './load-report-for-change';
import { messageCitizen } from './message-citizen';
import type { ChangedReport } from './report-detail';

/** Guards before closing (D3, C8): there is an answer that says something, and every coordinating unit has done its part. */
function requireClosable(report: ReportForChange, answer: string): void {
  if (answer.trim().length < minAnswer) {
    throw new AppError('refused', 'answer_missing', { params: { min: minAnswer } });
  }
  const open = report.parts.filter((part) => part.part === 'coordinating');
  if (open.length > 0) {
    const departments = open.map((part) => part.departmentName).join(', ');
    throw new AppError('refused', 'parts_open', { params: { departments } });
  }
}

/** And what the category asks for: how it ended, and a photo that shows it. */
async function requireResult(tx: Tx, report: ReportForChange, resultCodeId: number | null): Promise<void> {
  const [guards] = await tx.$queryRaw<(ResultGuards & { hasPhoto: boolean })[]>(sql`
    SELECT requires_result_code AS "requiresResultCode", requires_result_photo AS "requiresResultPhoto",
      EXISTS (SELECT 1 FROM report_file WHERE report_id = ${report.id}::int AND kind = 'result') AS "hasPhoto"
    FROM category WHERE id = ${report.categoryId}::int`);
  if (!guards) return;
  const missing = missingResults(guards, { hasCode: resultCodeId !== null, hasPhoto: guards.hasPhoto });
  const [first] = missing;
  if (!first) return;
  const fields = missing.map(({ field, refusal }) => ({ path: field, messageKey: refusal }));
  throw new AppError('refused', first.refusal, { fields });
}

/** The senders of reports that were merged into this one are told the same answer. */
async function answerDuplicates(
  tx: Tx,
  ctx: Context,
  report: ReportForChange,
  answer: string,
): Promise<void> {
  const told = await tx.$queryRaw<{ id: number }[]>(sql`
    UPDATE report SET public_answer = ${answer}, public_note = ${oneLine(answer)}, answered_at = ${ctx.now},
      public_updated_at = ${ctx.now}, updated_at = ${ctx.now}, version = version + 1
    WHERE master_id = ${report.id}::int AND state = 'duplicate' RETURNING id`);
  for (const { id } of told) await messageCitizen(tx, ctx, id, 'answer', answer);
}

/**
 * Gives the citizen the answer and stops the clock: judged, frozen, everybody's part done. A leader's approval and a
 * direct answer do the same.
 */
export function closeWithAnswer(
  ctx: Context,
  action: 'approve' | 'answer',
  input: { code: string; version: number; answer: string; resultCode?: GivenResultCode },
): Promise<ChangedReport> {
  return changeReport(ctx, action, input, async (report, tx) => {
    requireClosable(report, input.answer);
    const result = await chooseResultCode(tx, report, input.resultCode);
    await requireResult(tx, report, result.id);
    const { answer } = input;
    const [calendar, events] = [await loadCalendar(null, tx), await loadClockEvents(report.id, tx)];
    const judgement = judgeReport('resolve', report, calendar, ctx.now, events);
    const publish = report.isPrivate ? null : (report.sla?.publish ?? null);
    return {
      set: {
        publicAnswer: answer,
        resultCodeId: result.id,
        draftAnswer: null,
        publicNote: oneLine(answer),
        answeredAt: ctx.now,
        publishDueAt: publish && termEnd(calendar, publish, ctx.now),
        deadlineOutcome: judgement?.outcome ?? null,
      },
      judgements: judgement ? [judgement] : [],
      event: {
        isPublic: true,
        data: { edited: report.draftAnswer !== null && report.draftAnswer !== answer, ...result.data },
      },
      effects: async (inTx) => {
        await endParts(
          inTx,
          report.parts.map((part) => part.id),
          { state: 'done', at: ctx.now },
        );
        await messageCitizen(inTx, ctx, report.id, 'answer', answer);
        await answerDuplicates(inTx, ctx, report, answer);
      },
    };
  });
}
