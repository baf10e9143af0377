import type { FilterChoice } from '@/components/grid/choice-filter';
import { localStateWord } from '@/lib/local-states/local-state';
import type { ReportFilterOptions } from '@/lib/reports/list-filter-options';
import { flows, reportStates, urgencies } from '@/lib/reports/report';
import { filterLatenesses, type ReportFilterName } from '@/lib/reports/report-list-params';

type Translate = (key: string) => string;

/** Filters that take several values out of a list. "Nobody" and "none" are choices of their own, kept in their own parameter. */
export type ChoiceFilterName =
  | 'state'
  | 'lateness'
  | 'department'
  | 'category'
  | 'commune'
  | 'assignee'
  | 'channel'
  | 'urgency'
  | 'flow'
  | 'outcome';
export type FilterChoices = Record<ChoiceFilterName, FilterChoice[]>;

/** Stands for the parameter `noDepartment` or `unassigned` among the values. */
export const nobody = '-';

/** Stands before the code of a step of the office's own, which is kept in the parameter `localState`. */
export const stepMark = 'step:';

/** What each filter offers, in the reader's language. */
export function filterChoices(options: ReportFilterOptions, language: string, t: Translate): FilterChoices {
  const named = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`domain.${name}.${value}`) }));
  const listed = (found: ReportFilterOptions['channels']) =>
    found.map(({ code, name, detail }) => ({ value: code, label: name, detail }));
  const none = (name: ReportFilterName) => ({ value: nobody, label: t(`reports.list.filter.${name}`) });
  return {
    state: reportStates.flatMap((state) => [
      ...named('state', [state]),
      ...options.localStates
        .filter((step) => step.baseState === state)
        .map((step) => ({
          value: `${stepMark}${step.code}`,
          label: localStateWord(step, language === 'en' ? 'en' : 'vi'),
          detail: t(`domain.state.${state}`),
        })),
    ]),
    lateness: named('lateness', filterLatenesses),
    outcome: named('lateness', ['met', 'breached']),
    urgency: named('urgency', urgencies),
    flow: named('flow', flows),
    department: [none('noDepartment'), ...listed(options.departments)],
    assignee: [none('unassigned'), ...listed(options.people)],
    category: options.categories.map(({ code, name, nameEn }) => ({
      value: code,
      label: language === 'en' ? nameEn || name : name,
    })),
    commune: listed(options.communes),
    channel: listed(options.channels),
  };
}
