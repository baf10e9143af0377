import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { sql, type Sql } from '@/lib/db/sql';
import {
  countReports,
  dueTotal,
  listWhere,
  tallyTotal,
  toReportCount,
  type ReportCount,
} from './count-reports';
import { listNamesFor } from './list-reports-names';
import { defaultSort, gather, runWalk, type Slice } from './list-reports-order';
import { toReportRow, type ListedReport, type ReportRow } from './list-reports-row';
import { filterMoment } from './report-filter-moment';
import type { FilterMoment } from './report-filter';
import type { ReportListParams } from './report-list-params';
import { countSearch, probeNewest, readSearchSlice } from './search-slice';
import { searchFaces, searchTiers, type SearchMode } from './search-where';

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

async function find(
  ctx: Context,
  params: ReportListParams,
  moment: FilterMoment,
  mode: SearchMode,
): Promise<Found> {
  const { actor } = ctx;
  const slice: Slice = {
    where: listWhere(actor, params, moment, mode),
    sort: params.sort ?? defaultSort,
    limit: params.pageSize,
    offset: (params.page - 1) * params.pageSize,
  };
  const count = () => countReports(actor, params, moment, mode);
  const tally = tallyTotal(actor, params);
  if (tally) return findTallied(slice, tally, count, params.state.length === 0);
  const due = dueTotal(actor, params, moment);
  if (due && params.sort === 'dueAt') return findTallied(slice, due, count);
  if (params.q.trim() && !params.sort) return findByRelevance(ctx, params, moment, mode, slice, count);
  const { counted, listed } = await gather(slice);
  const total = toReportCount(counted);
  if (total.totalIsExact) return { ...total, listed };
  const where = listWhere(actor, params, moment, mode, 'scan');
  const [exact, walked] = await Promise.all([
    due ? count() : total,
    runWalk({ ...slice, where }, { steady: false }),
  ]);
  return { ...exact, listed: walked };
}

/** Words that many reports have are found among the newest; what few have is gathered and put in order of relevance. */
async function findByRelevance(
  { actor }: Context,
  params: ReportListParams,
  moment: FilterMoment,
  mode: SearchMode,
  slice: Slice,
  count: () => Promise<ReportCount>,
): Promise<Found> {
  const tiers = searchTiers(params.q, mode);
  const rest = listWhere(actor, { ...params, q: '' }, moment);
  const search = { ...slice, rest, found: searchFaces(params.q, mode), tiers };
  const [total, newest] = await Promise.all([countSearch(search, count), probeNewest(search)]);
  if (newest && !total.totalIsExact) return { ...total, listed: newest };
  if (total.total === 0) return { ...total, listed: [] };
  if (!total.totalIsExact) return { ...total, listed: await readSearchSlice(search) };
  const gathered = await gather(
    slice,
    tiers.map((tier) => tier.scan),
  );
  return { ...toReportCount(gathered.counted), listed: gathered.listed };
}

/**
 * A list whose total is kept: one statement, except far from the start, where the last half is read backwards.
 * @param steady see `runWalk`
 */
async function findTallied(
  slice: Slice,
  tally: Sql,
  count: () => Promise<ReportCount>,
  steady = true,
): Promise<Found> {
  if (slice.offset < countFirstFrom) {
    const more = sql`, (${tally}) AS total`;
    const listed = await runWalk<ListedReport & { total: number }>(slice, { more, steady });
    const [first] = listed;
    return first ? { listed, total: first.total, totalIsExact: true } : { listed, ...(await count()) };
  }
  const counted = await count();
  const onPage = Math.min(slice.limit, counted.total - slice.offset);
  if (onPage <= 0) return { ...counted, listed: [] };
  if (slice.offset < counted.total / 2) return { ...counted, listed: await runWalk(slice) };
  const offset = counted.total - slice.offset - onPage;
  const fromEnd = await runWalk({ ...slice, offset }, { backward: true, steady });
  return { ...counted, listed: fromEnd.slice(0, onPage).reverse() };
}
