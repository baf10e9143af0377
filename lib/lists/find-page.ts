import 'server-only';
import type pg from 'pg';
import { sql, type Sql } from '@/lib/db/sql';
import { searchFaces, searchTiers, type SearchAccess, type SearchMode } from '@/lib/search/search-where';
import { countList, toListCount, type ListCount } from './count-list';
import type { ListKit } from './list-kit';
import { countSearch, probeNewest, probeWindows, readSearchSlice } from './search-slice';
import { gather, probeOrder, runWalk, type Slice } from './walk-list';

/** What is asked of a list: the same condition gives rows and total. */
export type ListQuestion<Sort extends string> = {
  q: string;
  /** Null: the list's own order; with words to look for, relevance. */
  sort: Sort | null;
  page: number;
  pageSize: number;
  /** Reach and everything that is filtered by. */
  where: (mode: SearchMode, access?: SearchAccess) => Sql;
  /** The same without the words. */
  withoutSearch: () => Sql;
  /**
   * A total that is maintained and exact at any size. `walk`: an index gives these rows in this order, so that a page is
   * soon full; null where they may lie at the far end of the order (new reports, by their last change).
   */
  kept: { total: Sql; walk: 'steady' | 'unsteady' | null } | null;
};

export type FoundPage<Row> = ListCount & {
  listed: Row[];
  /** typo: nothing had the words as typed, these have them with one letter different. Null: no search. */
  searchedAs: SearchMode | null;
};
type Found<Row> = ListCount & { listed: Row[] };

/** From this offset on the total is asked first, so that the second half can be read from the end. */
const countFirstFrom = 1_000;

/** One page of a list, and its total. */
export async function findPage<Row extends pg.QueryResultRow & { id: number }, Sort extends string>(
  kit: ListKit<Sort>,
  question: ListQuestion<Sort>,
): Promise<FoundPage<Row>> {
  const searchedAs = question.q.trim() ? 'exact' : null;
  const found = await find<Row, Sort>(kit, question, 'exact');
  if (searchedAs && found.total === 0) {
    const near = await find<Row, Sort>(kit, question, 'typo');
    if (near.total > 0) return { ...near, searchedAs: 'typo' };
  }
  return { ...found, searchedAs };
}

async function find<Row extends pg.QueryResultRow & { id: number }, Sort extends string>(
  kit: ListKit<Sort>,
  question: ListQuestion<Sort>,
  mode: SearchMode,
): Promise<Found<Row>> {
  const { kept } = question;
  const slice: Slice<Sort> = {
    where: question.where(mode),
    sort: question.sort ?? kit.defaultSort,
    limit: question.pageSize,
    offset: (question.page - 1) * question.pageSize,
  };
  const count = () => countList(kit, slice.where, kept?.total ?? null);
  if (kept?.walk) return findKept<Row, Sort>(kit, slice, kept.total, count, kept.walk === 'steady');
  if (question.q.trim() && !question.sort)
    return findByRelevance<Row, Sort>(kit, question, mode, slice, count);
  const { counted, listed } = await gather<Row, Sort>(kit, slice);
  const total = toListCount(counted);
  if (total.totalIsExact) return { ...total, listed };
  const [exact, probed] = await Promise.all([
    kept ? count() : total,
    probeOrder<Row, Sort>(kit, { ...slice, where: question.where(mode, 'scan') }),
  ]);
  return { ...exact, listed: probed ?? (await gather<Row, Sort>(kit, slice, [], null)).listed };
}

/** Words that many rows have are found among the newest; what few have is gathered and put in order of relevance. */
async function findByRelevance<Row extends pg.QueryResultRow & { id: number }, Sort extends string>(
  kit: ListKit<Sort>,
  question: ListQuestion<Sort>,
  mode: SearchMode,
  slice: Slice<Sort>,
  count: () => Promise<ListCount>,
): Promise<Found<Row>> {
  const tiers = searchTiers(question.q, mode);
  const rest = question.withoutSearch();
  const search = { ...slice, rest, found: searchFaces(question.q, mode, kit.table), tiers };
  const [total, newest] = await Promise.all([
    countSearch(kit, search, count),
    probeNewest<Row, Sort>(kit, search),
  ]);
  if (newest && !total.totalIsExact) return { ...total, listed: newest };
  if (total.total === 0) return { ...total, listed: [] };
  if (!total.totalIsExact) {
    const newer = await probeNewest<Row, Sort>(kit, search, probeWindows.many);
    return { ...total, listed: newer ?? (await readSearchSlice<Row, Sort>(kit, search)) };
  }
  const scans = tiers.map((tier) => tier.scan);
  const gathered = await gather<Row, Sort>(kit, slice, scans);
  return { ...toListCount(gathered.counted), listed: gathered.listed };
}

/**
 * A list whose total is kept: one statement, except far from the start, where the last half is read backwards.
 * @param steady see `runWalk`
 */
async function findKept<Row extends pg.QueryResultRow & { id: number }, Sort extends string>(
  kit: ListKit<Sort>,
  slice: Slice<Sort>,
  total: Sql,
  count: () => Promise<ListCount>,
  steady: boolean,
): Promise<Found<Row>> {
  if (slice.offset < countFirstFrom) {
    const more = sql`, (${total}) AS total`;
    const listed = await runWalk<Row & { total: number }, Sort>(kit, slice, { more, steady });
    const [first] = listed;
    return first ? { listed, total: first.total, totalIsExact: true } : { listed, ...(await count()) };
  }
  const counted = await count();
  const onPage = Math.min(slice.limit, counted.total - slice.offset);
  if (onPage <= 0) return { ...counted, listed: [] };
  if (slice.offset < counted.total / 2) return { ...counted, listed: await runWalk<Row, Sort>(kit, slice) };
  const offset = counted.total - slice.offset - onPage;
  const fromEnd = await runWalk<Row, Sort>(kit, { ...slice, offset }, { backward: true, steady });
  return { ...counted, listed: fromEnd.slice(0, onPage).reverse() };
}
