/**
 * What a list of reports is asked for: one set of parsers for the page's URL, the filter bar, `GET /api/v1/reports`,
 * the export and the links of the dashboard. Pure, so that server and browser share it.
 */
import {
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { flows, reportStates, urgencies } from './report';

export const pageSizes = [25, 50, 100] as const;
export const reportSortFields = ['receivedAt', 'dueAt', 'updatedAt', 'code'] as const;
export type ReportSortField = (typeof reportSortFields)[number];
export type ReportSort = ReportSortField | `-${ReportSortField}`;
const sorts = reportSortFields.flatMap((field): ReportSort[] => [field, `-${field}`]);

/** Where an open report may stand against its due date. What became of a closed one is `outcome`. */
export const filterLatenesses = ['late', 'due_soon', 'on_time', 'paused'] as const;
export const longestQuery = 200;

/** Words to look for. The database knows no NUL character, and nobody types more than this. */
const parseAsQuery = createParser({
  parse: (text) => text.replaceAll('\0', '').slice(0, longestQuery),
  serialize: (text: string) => text,
});

/** A day that exists, as YYYY-MM-DD in Asia/Ho_Chi_Minh. */
const parseAsDay = createParser({
  parse: (text) => {
    if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
  },
  serialize: (text: string) => text,
});

/** A person's id: whole, positive and small enough for the database. */
const parseAsId = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: (id: number) => String(id),
});

/** Codes are compared with what the database holds; only their form is checked here. */
const parseAsCode = createParser({
  parse: (text) => (/^[\p{L}\p{N}_.:-]{1,60}$/u.test(text) ? text : null),
  serialize: (code: string) => code,
});

/** Yes or no and nothing else: a mistyped "yes" must not mean "no". */
const parseAsFlag = createParser({
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  serialize: (flag: boolean) => String(flag),
});

const parseAsPage = createParser({
  parse: (text) => {
    const page = parseAsInteger.parse(text);
    return page !== null && page >= 1 && page <= 1_000_000 ? page : null;
  },
  serialize: (page: number) => String(page),
});

export const reportListParsers = {
  q: parseAsQuery.withDefault(''),
  status: parseAsStringLiteral(['open', 'closed'] as const),
  state: parseAsArrayOf(parseAsStringLiteral(reportStates)).withDefault([]),
  /** Steps of the office's own, beside the states: a report in one or the other is found. */
  localState: parseAsArrayOf(parseAsCode).withDefault([]),
  category: parseAsArrayOf(parseAsCode).withDefault([]),
  commune: parseAsArrayOf(parseAsCode).withDefault([]),
  department: parseAsArrayOf(parseAsCode).withDefault([]),
  noDepartment: parseAsFlag.withDefault(false),
  assignee: parseAsArrayOf(parseAsId).withDefault([]),
  unassigned: parseAsFlag.withDefault(false),
  channel: parseAsArrayOf(parseAsCode).withDefault([]),
  urgency: parseAsArrayOf(parseAsStringLiteral(urgencies)).withDefault([]),
  flow: parseAsArrayOf(parseAsStringLiteral(flows)).withDefault([]),
  lateness: parseAsArrayOf(parseAsStringLiteral(filterLatenesses)).withDefault([]),
  outcome: parseAsArrayOf(parseAsStringLiteral(['met', 'breached'] as const)).withDefault([]),
  private: parseAsFlag,
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

export type ReportListParams = inferParserType<typeof reportListParsers>;
export type ReportListParam = keyof ReportListParams;
/** What decides which reports are in the list; the rest says how it is shown. */
export type ReportFilter = Omit<ReportListParams, 'sort' | 'page' | 'pageSize'>;
export type ReportFilterName = keyof ReportFilter;

export const reportListParamNames = Object.keys(reportListParsers) as ReportListParam[];
const shownOnly: readonly string[] = ['sort', 'page', 'pageSize'];
export const reportFilterNames = reportListParamNames.filter(
  (name): name is ReportFilterName => !shownOnly.includes(name),
);

/** A piece of the question that was not understood and is not applied; the reader is told. */
export type IgnoredParam = { name: string; value: string };
export type ReportListQuery = { params: ReportListParams; ignored: IgnoredParam[] };

type Input = URLSearchParams | Record<string, string | string[] | undefined>;

function textOf(input: Input, name: string): string | null {
  const given = input instanceof URLSearchParams ? input.getAll(name) : input[name];
  if (given === undefined || given.length === 0) return null;
  return typeof given === 'string' ? given : given.join(',');
}

/** Reads the question. A value that is not known is left out and named in `ignored`, never an error. */
export function parseReportListParams(input: Input): ReportListQuery {
  const ignored: IgnoredParam[] = [];
  const params: Record<string, unknown> = {};
  for (const name of reportListParamNames) {
    const parser = reportListParsers[name];
    const fallback = 'defaultValue' in parser ? parser.defaultValue : null;
    const text = textOf(input, name);
    const value = text === null ? null : parser.parse(text);
    if (text && value === null) ignored.push({ name, value: text });
    if (text && Array.isArray(value)) ignored.push(...unknownItems(name, text, value));
    params[name] = Array.isArray(value) ? [...new Set<unknown>(value)] : (value ?? fallback);
  }
  return { params: params as ReportListParams, ignored };
}

function unknownItems(name: string, text: string, known: readonly unknown[]): IgnoredParam[] {
  const kept = new Set(known.map(String));
  const given = text.split(',').map((item) => item.replaceAll('%2C', ','));
  return given.filter((item) => item !== '' && !kept.has(item)).map((value) => ({ name, value }));
}

/** The same question as a query string: `?state=new,accepted&sort=dueAt`; what is at its default is left out. */
export const serializeReportListParams = createSerializer(reportListParsers);

/** The list with nothing asked. */
export const defaultReportListParams: ReportListParams = parseReportListParams({}).params;

/** The address of the list with these facts asked and everything else at its default: what a figure links to. */
export function reportListHref(asked: Partial<ReportListParams> = {}): string {
  return `/reports${serializeReportListParams(asked)}`;
}

/** Whether this part of the filter narrows the list. */
export function isFilterActive(filter: ReportFilter, name: ReportFilterName): boolean {
  const value = filter[name];
  if (name === 'private') return value !== null;
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;
}
