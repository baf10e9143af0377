import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { AnswerReport } from './action-schemas';
import { closeWithAnswer } from './close-with-answer';
import type { ChangedReport } from './report-detail';

/**
 * Answers the citizen directly, for whoever needs nobody's approval.
 * @throws AppError forbidden, not_found, conflict, refused (also: answer_missing, parts_open,
 *   result_code_required, result_photo_required), invalid
 */
export function answerReport(ctx: Context, input: AnswerReport): Promise<ChangedReport> {
  return closeWithAnswer(ctx, 'answer', input);
}
