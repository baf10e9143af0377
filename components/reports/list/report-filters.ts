import type { FilterChoice } from '@/components/grid/choice-filter';
import type { ChoiceFilterFacts, ListFilters } from '@/components/grid/list-filters';
import { localStateWord } from '@/lib/local-states/local-state';
import type { ReportFilterOptions } from '@/lib/reports/list-filter-options';
import { flows, reportStates, urgencies } from '@/lib/reports/report';
import {
  filterLatenesses,
  type ReportFilterName,
  type ReportListParams,
} from '@/lib/reports/report-list-params';

type Translate = (key: string) => string;
type Facts = ChoiceFilterFacts<ReportListParams>;

/** Stands for the parameter `noDepartment` or `unassigned` among the values. */
const nobody = '-';
/** Stands before the code of a step of the office's own, which is kept in the parameter `localState`. */
const stepMark = 'step:';

const days = ['receivedFrom', 'receivedTo', 'dueFrom', 'dueTo', 'closedFrom', 'closedTo'] as const;

/** What narrows the list of reports, in the reader's language. */
export function reportFilters(
  params: ReportListParams,
  options: ReportFilterOptions,
  language: string,
  t: Translate,
): ListFilters<ReportListParams> {
  const label = (name: ReportFilterName) => t(`reports.list.filter.${name}`);
  const named = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`domain.${name}.${value}`) }));
  const listed = (found: ReportFilterOptions['channels']) =>
    found.map(({ code, name, detail }) => ({ value: code, label: name, detail }));
  const none = (name: ReportFilterName) => ({ value: nobody, label: label(name), speaksForItself: true });
  const known = (values: string[]) => values.filter((value) => value !== nobody);
  const plain = (
    name: 'lateness' | 'category' | 'commune' | 'channel' | 'urgency' | 'flow' | 'outcome',
    choices: FilterChoice[],
  ): Facts => ({
    name,
    label: label(name),
    choices,
    chosen: params[name],
    patch: (values) => ({ [name]: values }) as Partial<ReportListParams>,
  });
  return {
    first: [
      stateFilter(params, options, language, t),
      plain('lateness', named('lateness', filterLatenesses)),
      {
        name: 'department',
        label: label('department'),
        choices: [none('noDepartment'), ...listed(options.departments)],
        chosen: [...(params.noDepartment ? [nobody] : []), ...params.department],
        patch: (values) => ({ department: known(values), noDepartment: values.includes(nobody) }),
      },
      plain(
        'category',
        options.categories.map(({ code, name, nameEn }) => ({
          value: code,
          label: language === 'en' ? nameEn || name : name,
        })),
      ),
      plain('commune', listed(options.communes)),
    ],
    more: [
      {
        name: 'assignee',
        label: label('assignee'),
        choices: [none('unassigned'), ...listed(options.people)],
        chosen: [...(params.unassigned ? [nobody] : []), ...params.assignee.map(String)],
        patch: (values) => ({ assignee: known(values).map(Number), unassigned: values.includes(nobody) }),
      },
      plain('channel', listed(options.channels)),
      plain('urgency', named('urgency', urgencies)),
      plain('flow', named('flow', flows)),
      plain('outcome', named('lateness', ['met', 'breached'])),
    ],
    oneOf: [
      {
        name: 'status',
        label: label('status'),
        choices: ['open', 'closed'].map((value) => ({ value, label: t(`reports.list.status.${value}`) })),
        value: params.status,
        patch: (value) => ({ status: value as ReportListParams['status'] }),
      },
      {
        name: 'private',
        label: label('private'),
        choices: ['true', 'false'].map((value) => ({ value, label: t(`reports.list.private.${value}`) })),
        value: params.private === null ? null : String(params.private),
        patch: (value) => ({ private: value === null ? null : value === 'true' }),
      },
    ],
    days: days.map((name) => ({
      name,
      label: label(name),
      value: params[name],
      patch: (day) => ({ [name]: day }),
    })),
  };
}

/** States, and below each the office's own steps under it. */
function stateFilter(
  params: ReportListParams,
  options: ReportFilterOptions,
  language: string,
  t: Translate,
): Facts {
  return {
    name: 'state',
    label: t('reports.list.filter.state'),
    choices: reportStates.flatMap((state) => [
      { value: state, label: t(`domain.state.${state}`) },
      ...options.localStates
        .filter((step) => step.baseState === state)
        .map((step) => ({
          value: `${stepMark}${step.code}`,
          label: localStateWord(step, language === 'en' ? 'en' : 'vi'),
          detail: t(`domain.state.${state}`),
        })),
    ]),
    chosen: [...params.state, ...params.localState.map((code) => `${stepMark}${code}`)],
    patch: (values) => ({
      state: reportStates.filter((state) => values.includes(state)),
      localState: values
        .filter((value) => value.startsWith(stepMark))
        .map((value) => value.slice(stepMark.length)),
    }),
  };
}
