import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { rows, sql } from '@/lib/db/sql';
import { countReports, listWhere, tallyTotal, type ReportCount } from './count-reports';
import { listNamesFor } from './list-reports-names';
import { defaultSort, readSlice, sliceStatement } from './list-reports-order';
import { toReportRow, type ListedReport, type ReportRow } from './list-reports-row';
import { filterMoment } from './report-filter-moment';
import type { FilterMoment } from './report-filter';
import type { ReportListParams } from './report-list-params';
import { readSearchSlice } from './search-slice';
import type { SearchMode } from './search-where';

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

/** From this offset on the total is asked first, so that the second half can be read from the end. */
const countFirstFrom = 1_000;

type Found = ReportCount & { listed: ListedReport[] };

/**
 * One page of the reports within the actor's reach. Rows and total come from the same condition.
 * @throws AppError unauthenticated, forbidden (without `report.read`)
 */
export async function listReports(ctx: Context, params: ReportListParams): Promise<ReportPage> {
  authorize(ctx, 'report.read');
  const moment = await filterMoment(ctx.now);
  let searchedAs: SearchMode | null = params.q.trim() ? 'exact' : null;
  let found = await find(ctx, params, moment, 'exact');
  if (searchedAs && found.total === 0) {
    const near = await find(ctx, params, moment, 'typo');
    if (near.total > 0) [found, searchedAs] = [near, 'typo'];
  }
  const names = await listNamesFor(found.listed);
  return {
    rows: found.listed.map((listed) => toReportRow(listed, names, moment)),
    total: found.total,
    totalIsExact: found.totalIsExact,
    page: params.page,
    pageSize: params.pageSize,
    searchedAs,
    asOf: ctx.now.toISOString(),
  };
}

async function find(ctx: Context, params: ReportListParams, moment: FilterMoment, mode: SearchMode): Promise<Found> {
  const { actor } = ctx;
  const where = listWhere(actor, params, moment, mode);
  const slice = { where, sort: params.sort ?? defaultSort, limit: params.pageSize, offset: (params.page - 1) * params.pageSize };
  const count = () => countReports(actor, params, moment, mode);

  if (params.q.trim() && !params.sort) {
    const [total, listed] = await Promise.all([count(), readSearchSlice({ ...slice, query: params.q, mode })]);
    return { ...total, listed };
  }
  if (slice.offset >= countFirstFrom) return findDeep(slice, await count());
  const tally = tallyTotal(actor, params);
  if (!tally) {
    const [total, listed] = await Promise.all([count(), readSlice(slice)]);
    return { ...total, listed };
  }
  const listed = await rows<ListedReport & { total: number }>(sliceStatement(slice, sql`, (${tally}) AS total`));
  const [first] = listed;
  return first ? { listed, total: first.total, totalIsExact: true } : { listed, ...(await count()) };
}

/** A page far from the start: the last half of an exact total is read backwards, so that the deepest page is fast. */
async function findDeep(slice: Parameters<typeof readSlice>[0], count: ReportCount): Promise<Found> {
  const onPage = Math.min(slice.limit, count.total - slice.offset);
  if (count.totalIsExact && onPage <= 0) return { ...count, listed: [] };
  if (!count.totalIsExact || slice.offset < count.total / 2) return { ...count, listed: await readSlice(slice) };
  const offset = count.total - slice.offset - onPage;
  return { ...count, listed: await readSlice({ ...slice, limit: onPage, offset, backward: true }) };
}
