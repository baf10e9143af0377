import type { FilterChoice } from '@/components/grid/choice-filter';
import type { ChoiceFilterFacts, ListFilters } from '@/components/grid/list-filters';
import { dossierStates } from '@/lib/dossiers/dossier';
import { applicantKinds, deliveryStates, dossierChannels, financeStates } from '@/lib/dossiers/dossier-axes';
import {
  dossierLatenesses,
  type DossierFilterName,
  type DossierListParams,
} from '@/lib/dossiers/dossier-list-params';
import type { DossierFilterOptions } from '@/lib/dossiers/list-dossier-filter-options';

type Translate = (key: string) => string;
type Facts = ChoiceFilterFacts<DossierListParams>;
type Listed =
  | 'state'
  | 'lateness'
  | 'department'
  | 'procedure'
  | 'receivedAt'
  | 'competent'
  | 'field'
  | 'channel'
  | 'applicantKind'
  | 'finance'
  | 'delivery'
  | 'outcome';

/** Stands for the parameter `unassigned` among the values. */
const nobody = '-';
const days = ['submittedFrom', 'submittedTo', 'dueFrom', 'dueTo', 'closedFrom', 'closedTo'] as const;

/** What narrows the list of dossiers, in the reader's language. */
export function dossierFilters(
  params: DossierListParams,
  options: DossierFilterOptions,
  t: Translate,
): ListFilters<DossierListParams> {
  const label = (name: DossierFilterName) => t(`dossiers.list.filter.${name}`);
  const named = (under: string, values: readonly string[]): FilterChoice[] =>
    values.map((value) => ({ value, label: t(`${under}.${value}`) }));
  const listed = (found: DossierFilterOptions['departments']): FilterChoice[] =>
    found.map(({ code, name, detail }) => ({ value: code, label: name, detail }));
  const plain = (name: Listed, choices: FilterChoice[]): Facts => ({
    name,
    label: label(name),
    choices,
    chosen: params[name],
    patch: (values) => ({ [name]: values }) as Partial<DossierListParams>,
  });
  const departments = listed(options.departments);
  return {
    first: [
      plain('state', named('dossiers.state', dossierStates)),
      plain('lateness', named('domain.lateness', dossierLatenesses)),
      plain('procedure', listed(options.procedures)),
      plain('department', departments),
      {
        name: 'assignee',
        label: label('assignee'),
        choices: [
          { value: nobody, label: label('unassigned'), speaksForItself: true },
          ...listed(options.people),
        ],
        chosen: [...(params.unassigned ? [nobody] : []), ...params.assignee.map(String)],
        patch: (values) => ({
          assignee: values.filter((value) => value !== nobody).map(Number),
          unassigned: values.includes(nobody),
        }),
      },
    ],
    more: [
      plain('field', listed(options.fields)),
      plain('receivedAt', departments),
      plain('competent', departments),
      plain('channel', named('dossiers.channel', dossierChannels)),
      plain('applicantKind', named('dossiers.applicantKind', applicantKinds)),
      plain('finance', named('dossiers.finance', financeStates)),
      plain('delivery', named('dossiers.delivery', deliveryStates)),
      plain('outcome', named('domain.lateness', ['met', 'breached'])),
    ],
    oneOf: [
      {
        name: 'status',
        label: label('status'),
        choices: named('dossiers.list.status', ['open', 'closed']),
        value: params.status,
        patch: (value) => ({ status: value as DossierListParams['status'] }),
      },
      {
        name: 'stepLate',
        label: label('stepLate'),
        choices: [{ value: 'true', label: t('dossiers.list.stepLate') }],
        value: params.stepLate ? 'true' : null,
        patch: (value) => ({ stepLate: value === 'true' }),
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
