/**
 * What a list of reports is asked for: the parsers of its filters. The page's URL, the filter bar, `GET /api/v1/reports`,
 * the export and the links of the dashboard all go through them.
 */
import {
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
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
import { flows, reportStates, urgencies } from './report';

export const reportSortFields = ['receivedAt', 'dueAt', 'updatedAt', 'code'] as const;
export type ReportSortField = (typeof reportSortFields)[number];
export type ReportSort = ReportSortField | `-${ReportSortField}`;
const sorts = reportSortFields.flatMap((field): ReportSort[] => [field, `-${field}`]);

/** Where an open report may stand against its due date. What became of a closed one is `outcome`. */
export const filterLatenesses = ['late', 'due_soon', 'on_time', 'paused'] as const;

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
/** What decides which reports are in the list; the rest says how it is shown. */
export type ReportFilter = Omit<ReportListParams, 'sort' | 'page' | 'pageSize'>;
export type ReportFilterName = keyof ReportFilter;

export const reportList = defineListParams('/reports', reportListParsers);
/** The address of the list with these facts asked and everything else at its default: what a figure links to. */
export const reportListHref = reportList.href;
