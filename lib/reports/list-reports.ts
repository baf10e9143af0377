import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { filterMoment, type FilterMoment } from '@/lib/lists/filter-moment';
import { findPage, type ListQuestion } from '@/lib/lists/find-page';
import type { SearchMode } from '@/lib/search/search-where';
import { dueTotal, listWhere, tallyTotal } from './count-reports';
import { hasIndexedOrder } from './indexed-order';
import { listNamesFor } from './list-reports-names';
import { toReportRow, type ListedReport, type ReportRow } from './list-reports-row';
import { reportKit } from './report-kit';
import type { ReportListParams, ReportSort } from './report-list-params';

export type { ReportRow } from './list-reports-row';
export type ReportPage = {
  rows: ReportRow[];
  total: number;
  /** false: there are more than `total`; the screen says "10.000+". */
  totalIsExact: boolean;
  page: number;
  pageSize: number;
  /** typo: nothing had the words as typed, these have them with one letter different. Null: no search. */
  searchedAs: SearchMode | null;
  asOf: string;
};

/** The total that is kept for this question, and whether an index gives its rows in the order asked for. */
function keptTotal(
  ctx: Context,
  params: ReportListParams,
  moment: FilterMoment,
): ListQuestion<ReportSort>['kept'] {
  const tally = tallyTotal(ctx.actor, params);
  if (tally) return { total: tally, walk: hasIndexedOrder(params) ? 'steady' : null };
  const due = dueTotal(ctx.actor, params, moment);
  return due && { total: due, walk: params.sort === 'dueAt' ? 'steady' : null };
}

/**
 * One page of the reports within the actor's reach. Rows and total come from the same condition.
 * @throws AppError unauthenticated, forbidden (without `report.read`)
 */
export async function listReports(ctx: Context, params: ReportListParams): Promise<ReportPage> {
  authorize(ctx, 'report.read');
  const { actor, now } = ctx;
  const moment = await filterMoment(now);
  const found = await findPage<ListedReport, ReportSort>(reportKit, {
    ...params,
    where: (mode, access) => listWhere(actor, params, moment, mode, access),
    withoutSearch: () => listWhere(actor, { ...params, q: '' }, moment),
    kept: keptTotal(ctx, params, moment),
  });
  const names = await listNamesFor(found.listed);
  return {
    rows: found.listed.map((listed) => toReportRow(listed, names, moment)),
    total: found.total,
    totalIsExact: found.totalIsExact,
    page: params.page,
    pageSize: params.pageSize,
    searchedAs: found.searchedAs,
    asOf: now.toISOString(),
  };
}
