import 'server-only';
import type { ActionOptions } from '@/components/reports/detail/action-options';
import type { Context, PersonActor } from '@/lib/access/actor';
import { listAssignOptions } from '@/lib/cases/list-assign-options';
import { listClassifyOptions } from '@/lib/reports/list-classify-options';
import { listMessageTemplates } from '@/lib/reports/list-message-templates';
import { listResultCodes } from '@/lib/reports/list-result-codes';
import { fillTemplate } from '@/lib/reports/message-template';
import type { ReportAction } from '@/lib/reports/report';
import type { ReportDetail } from '@/lib/reports/report-detail';

/** domain.md §2.4: how an answer begins and ends, for offices without templates. */
const standardWording = `Kính gửi: Quý Ông/Bà

{department} đã tiếp nhận phản ánh mã {code} về việc: {title}

{department} xin thông báo kết quả xử lý như sau:



Trân trọng.`;

const nobody = { departments: [], people: [] };

/** The steps to choose from; one that was retired since is still the one that the report is in. */
function stepsOf({ localState, localStates }: ReportDetail) {
  const isListed = localStates.some((each) => each.code === localState?.code);
  return localState && !isListed ? [...localStates, localState] : localStates;
}

/** Loads only the lists that the offered actions choose from: most readers are offered few. */
export async function loadActionOptions(
  ctx: Context & { actor: PersonActor },
  report: ReportDetail,
): Promise<ActionOptions> {
  const offered = (...actions: ReportAction[]) =>
    actions.some((action) => report.offeredActions.includes(action));
  const [assign, transfer, classify, templates, resultCodes] = await Promise.all([
    offered('assign') ? listAssignOptions(ctx, 'report.assign') : nobody,
    offered('transfer') ? listAssignOptions(ctx, 'report.transfer') : nobody,
    offered('classify') ? listClassifyOptions(ctx) : { categories: [], communes: [] },
    offered('submit', 'answer', 'ask_citizen', 'reject') ? listMessageTemplates(ctx, report.category.id) : [],
    offered('submit', 'answer', 'approve') ? listResultCodes(ctx, report.resultCode?.code ?? null) : [],
  ]);
  const known = {
    code: report.code,
    title: report.title,
    department: report.department?.name ?? '{department}',
  };
  return {
    assign,
    transfer,
    ...classify,
    templates: templates.map((template) => ({ ...template, body: fillTemplate(template.body, known) })),
    // Citizens are answered in Vietnamese, whatever language the officer's screen has.
    wording: fillTemplate(standardWording, known),
    finishableParts: report.finishableParts,
    steps: stepsOf(report),
    resultCodes,
  };
}
