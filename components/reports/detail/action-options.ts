import type { FormAction } from '@/lib/reports/action-values';
import type { LocalStateName } from '@/lib/local-states/local-state';
import type { ResultCodeName } from '@/lib/reports/list-result-codes';
import type { MessageTemplate } from '@/lib/reports/list-message-templates';
import type { WorkTargets } from '@/lib/cases/list-work-targets';
import type { ClassifyOptions } from '@/lib/reports/list-classify-options';
import type { Named } from '@/lib/reports/report-detail';

/** What the forms of the actions choose from. Lists that this person needs for no offered action are empty. */
export type ActionOptions = ClassifyOptions & {
  /** Departments and people to give work to; the two permissions may reach differently. */
  assign: WorkTargets;
  transfer: WorkTargets;
  /** Already filled in with this report's code and department. */
  templates: readonly MessageTemplate[];
  /** The usual wording of an answer (domain.md §2.4), with this report's code and title in it. */
  wording: string;
  finishableParts: readonly Named[];
  /** The office's own steps under the state that the report is in. */
  steps: readonly LocalStateName[];
  resultCodes: readonly ResultCodeName[];
};

export function targetsOf(options: ActionOptions, action: FormAction): WorkTargets {
  return action === 'transfer' ? options.transfer : options.assign;
}
