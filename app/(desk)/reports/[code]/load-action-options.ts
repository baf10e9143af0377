import 'server-only';
import type { ActionOptions } from '@/components/reports/detail/action-options';
import type { Context, PersonActor } from '@/lib/access/actor';
import { messageText } from '@/lib/i18n/message-text';
import { listAnswerTemplates } from '@/lib/reports/list-answer-templates';
import { listAssignOptions } from '@/lib/reports/list-assign-options';
import { listClassifyOptions } from '@/lib/reports/list-classify-options';
import type { ReportAction } from '@/lib/reports/report';
import type { ReportDetail } from '@/lib/reports/report-detail';

const nobody = { departments: [], people: [] };

/** Loads only the lists that the offered actions choose from: most readers are offered few. */
export async function loadActionOptions(ctx: Context & { actor: PersonActor }, report: ReportDetail): Promise<ActionOptions> {
  const offered = (...actions: ReportAction[]) => actions.some((action) => report.offeredActions.includes(action));
  const [assign, transfer, classify, templates] = await Promise.all([
    offered('assign') ? listAssignOptions(ctx, 'report.assign') : nobody,
    offered('transfer') ? listAssignOptions(ctx, 'report.transfer') : nobody,
    offered('classify') ? listClassifyOptions(ctx) : { categories: [], communes: [] },
    offered('submit', 'answer') ? listAnswerTemplates(ctx, report.category.id) : [],
  ]);
  // Citizens are answered in Vietnamese, whatever language the officer's screen has.
  const wording = messageText('vi', 'reports.detail.wording', {
    office: report.department?.name ?? '…', code: report.code, title: report.title,
  });
  return { assign, transfer, ...classify, templates, wording, finishableParts: report.finishableParts };
}
