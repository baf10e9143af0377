/**
 * What a list of dossiers is asked for: the parsers of its filters. The page's URL, the filter bar, `GET /api/v1/dossiers`
 * and the export all go through them. No filter holds personal data: applicants are looked for apart, and an address only
 * names what was found (lib/citizens/search-applicants.ts).
 */
import {
  createParser,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { isLookupId } from '@/lib/citizens/lookup-purpose';
import {
  defineListParams,
  pageSizes,
  parseAsCode,
  parseAsDay,
  parseAsFlag,
  parseAsId,
  parseAsPage,
  parseAsQuery,
} from '@/lib/lists/list-params';
import { dossierStates } from './dossier';
import {
  applicantKinds,
  deliveryStates,
  dossierChannels,
  dossierEndings,
  financeStates,
  syncStates,
} from './dossier-axes';

export const dossierSortFields = ['submittedAt', 'dueAt', 'stepDueAt', 'updatedAt', 'code'] as const;
type DossierSortField = (typeof dossierSortFields)[number];
export type DossierSort = DossierSortField | `-${DossierSortField}`;
const sorts = dossierSortFields.flatMap((field): DossierSort[] => [field, `-${field}`]);

/** Where an open dossier may stand against its appointment. What became of a closed one is `outcome`. */
export const dossierLatenesses = ['late', 'due_soon', 'on_time', 'paused'] as const;

/** What a search for applicants has found: an id that is good for half an hour and for whoever searched. */
const parseAsLookup = createParser({
  parse: (text) => (isLookupId(text) ? text : null),
  serialize: (id: string) => id,
});

/** A field of procedures in the words of the published list. */
const parseAsField = createParser({
  parse: (text) => (/^[\p{L}\p{N}][\p{L}\p{N}\p{P} ]{0,119}$/u.test(text) ? text : null),
  serialize: (field: string) => field,
});

const several = <Value extends string>(values: readonly Value[]) =>
  parseAsArrayOf(parseAsStringLiteral(values)).withDefault([]);
const codes = parseAsArrayOf(parseAsCode).withDefault([]);

const dossierListParsers = {
  q: parseAsQuery.withDefault(''),
  applicant: parseAsLookup,
  status: parseAsStringLiteral(['open', 'closed'] as const),
  state: several(dossierStates),
  /** Who has it in hand now. */
  department: codes,
  /** The agency that received it. */
  receivedAt: codes,
  competent: codes,
  /** Our own codes of procedures. */
  procedure: codes,
  field: parseAsArrayOf(parseAsField).withDefault([]),
  channel: several(dossierChannels),
  applicantKind: several(applicantKinds),
  finance: several(financeStates),
  delivery: several(deliveryStates),
  sync: several(syncStates),
  assignee: parseAsArrayOf(parseAsId).withDefault([]),
  unassigned: parseAsFlag.withDefault(false),
  lateness: several(dossierLatenesses),
  /** The step it is in is late, whatever the whole is. */
  stepLate: parseAsFlag.withDefault(false),
  outcome: several(['met', 'breached'] as const),
  ending: several(dossierEndings),
  submittedFrom: parseAsDay,
  submittedTo: parseAsDay,
  receivedFrom: parseAsDay,
  receivedTo: parseAsDay,
  dueFrom: parseAsDay,
  dueTo: parseAsDay,
  closedFrom: parseAsDay,
  closedTo: parseAsDay,
  sort: parseAsStringLiteral(sorts),
  page: parseAsPage.withDefault(1),
  pageSize: parseAsNumberLiteral(pageSizes).withDefault(25),
};

export type DossierListParams = inferParserType<typeof dossierListParsers>;
/** What decides which dossiers are in the list; the rest says how it is shown. */
export type DossierFilter = Omit<DossierListParams, 'sort' | 'page' | 'pageSize'>;
export type DossierFilterName = keyof DossierFilter;

export const dossierList = defineListParams('/dossiers', dossierListParsers);
/** The address of the list with these facts asked and everything else at its default. */
export const dossierListHref = dossierList.href;
