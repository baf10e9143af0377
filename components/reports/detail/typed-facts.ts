import {
  actionFields,
  type ActionField,
  type ActionValues,
  type FormAction,
} from '@/lib/reports/action-values';
import type { ReportFacts } from '@/lib/reports/report-changes';
import { targetsOf, type ActionOptions } from './action-options';

/** What the typed form says about the facts of the report, as a conflict names them. */
export function typedFacts(
  action: FormAction,
  values: ActionValues,
  options: ActionOptions,
): Partial<ReportFacts> {
  const fields: readonly ActionField[] = actionFields[action];
  const targets = targetsOf(options, action);
  const named = (list: readonly { id: number; name: string }[], id: string | null) =>
    list.find((each) => String(each.id) === id)?.name ?? '';
  const facts: Partial<ReportFacts> = {};
  if (fields.includes('leadDepartmentId'))
    facts.department = named(targets.departments, values.leadDepartmentId);
  if (action === 'transfer') facts.department = named(targets.departments, values.departmentId);
  if (fields.includes('assigneeId')) facts.assignee = named(targets.people, values.assigneeId);
  if (fields.includes('coordinatingDepartmentIds')) {
    facts.coordinating = values.coordinatingDepartmentIds
      .map((id) => named(targets.departments, id))
      .join(', ');
  }
  if (fields.includes('categoryId')) facts.category = named(options.categories, values.categoryId);
  if (fields.includes('administrativeUnitId'))
    facts.commune = named(options.communes, values.administrativeUnitId);
  if (fields.includes('urgency')) facts.urgency = values.urgency;
  if (fields.includes('answer')) facts.draftAnswer = values.answer;
  const worded = (list: readonly { code: string; label: string }[], code: string | null) =>
    list.find((each) => each.code === code)?.label ?? '';
  if (fields.includes('localState')) facts.localState = worded(options.steps, values.localState);
  if (fields.includes('resultCode')) facts.resultCode = worded(options.resultCodes, values.resultCode);
  if (fields.includes('masterCode')) facts.master = values.masterCode;
  return facts;
}
