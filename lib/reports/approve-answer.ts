import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ApproveAnswer } from './action-schemas';
import { closeWithAnswer } from './close-with-answer';
import type { ChangedReport } from './report-detail';

/**
 * The leader approves the answer, perhaps after editing it; the citizen gets exactly this text.
 * @throws AppError forbidden, not_found, conflict, refused (also: answer_missing, parts_open,
 *   result_code_required, result_photo_required), invalid
 */
export function approveAnswer(ctx: Context, input: ApproveAnswer): Promise<ChangedReport> {
  return closeWithAnswer(ctx, 'approve', input);
}
