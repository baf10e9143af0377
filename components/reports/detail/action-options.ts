import { fold } from '@/lib/search/fold';
import type { FormAction } from '@/lib/reports/action-values';
import type { LocalStateName } from '@/lib/local-states/local-state';
import type { ResultCodeName } from '@/lib/reports/list-result-codes';
import type { MessageTemplate } from '@/lib/reports/list-message-templates';
import type { AssignOptions } from '@/lib/reports/list-assign-options';
import type { ClassifyOptions } from '@/lib/reports/list-classify-options';
import type { Named } from '@/lib/reports/report-detail';
import type { Choice } from '@/components/form/folded-autocomplete';

/** What the forms of the actions choose from. Lists that this person needs for no offered action are empty. */
export type ActionOptions = ClassifyOptions & {
  /** Departments and people to give work to; the two permissions may reach differently. */
  assign: AssignOptions;
  transfer: AssignOptions;
  /** Already filled in with this report's code and department. */
  templates: readonly MessageTemplate[];
  /** The usual wording of an answer (domain.md §2.4), with this report's code and title in it. */
  wording: string;
  finishableParts: readonly Named[];
  /** The office's own steps under the state that the report is in. */
  steps: readonly LocalStateName[];
  resultCodes: readonly ResultCodeName[];
};

export function targetsOf(options: ActionOptions, action: FormAction): AssignOptions {
  return action === 'transfer' ? options.transfer : options.assign;
}

export function departmentChoices(targets: AssignOptions): Choice[] {
  return targets.departments.map(({ id, name, shortName }) => ({
    id: String(id),
    label: name,
    keywords: shortName,
    detail: shortName && fold(shortName) !== fold(name) ? shortName : undefined,
  }));
}

/** The people of the chosen department. */
export function personChoices(targets: AssignOptions, departmentId: string | null): Choice[] {
  return targets.people
    .filter((person) => String(person.departmentId) === departmentId)
    .map(({ id, name, title }) => ({ id: String(id), label: name, detail: title || undefined }));
}
