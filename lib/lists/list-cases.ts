import 'server-only';
import type pg from 'pg';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import type { Subject } from '@/lib/cases/write-audited-change';
import type { Sql } from '@/lib/db/sql';
import type { SearchAccess, SearchMode } from '@/lib/search/search-where';
import { filterMoment, type FilterMoment } from './filter-moment';
import { findPage, type FoundPage, type ListQuestion } from './find-page';
import type { ListKit } from './list-kit';
import type { ListPage, ListSelection } from './list-page';
import { mostSelected } from './list-params';

type Asked<Sort extends string> = { q: string; sort: Sort | null; page: number; pageSize: number };
type Listed = pg.QueryResultRow & { id: number; code: string; version: number };

/** What differs from list to list of cases. */
export type CaseList<Params extends Asked<Sort>, Found extends Listed, Row, Sort extends string> = {
  subject: Subject;
  kit: ListKit<Sort>;
  /** The filter within the actor's reach. */
  where: (
    actor: PersonActor,
    params: Params,
    moment: FilterMoment,
    mode?: SearchMode,
    access?: SearchAccess,
  ) => Sql;
  /** The total that is kept for this question, and whether an index gives its rows in the order asked for. */
  kept: (actor: PersonActor, params: Params, moment: FilterMoment) => ListQuestion<Sort>['kept'];
  /** Rows as they are told, with the names of what they refer to. */
  toRows: (listed: readonly Found[], moment: FilterMoment) => Promise<Row[]>;
};

function find<Params extends Asked<Sort>, Found extends Listed, Row, Sort extends string>(
  list: CaseList<Params, Found, Row, Sort>,
  actor: PersonActor,
  params: Params,
  moment: FilterMoment,
  slice: { page: number; pageSize: number } = params,
): Promise<FoundPage<Found>> {
  return findPage<Found, Sort>(list.kit, {
    ...params,
    ...slice,
    where: (mode, access) => list.where(actor, params, moment, mode, access),
    withoutSearch: () => list.where(actor, { ...params, q: '' }, moment),
    kept: list.kept(actor, params, moment),
  });
}

/**
 * One page of the cases within the actor's reach. Rows and total come from the same condition.
 * @throws AppError unauthenticated, forbidden (without the right to read)
 */
export async function listCases<Params extends Asked<Sort>, Found extends Listed, Row, Sort extends string>(
  list: CaseList<Params, Found, Row, Sort>,
  ctx: Context,
  params: Params,
): Promise<ListPage<Row>> {
  authorize(ctx, `${list.subject}.read`);
  const moment = await filterMoment(ctx.now);
  const found = await find(list, ctx.actor, params, moment);
  return {
    rows: await list.toRows(found.listed, moment),
    total: found.total,
    totalIsExact: found.totalIsExact,
    page: params.page,
    pageSize: params.pageSize,
    searchedAs: found.searchedAs,
    asOf: ctx.now.toISOString(),
  };
}

/**
 * Codes and versions of everything that the list finds, in its order, up to the limit of a selection.
 * @throws AppError unauthenticated, forbidden (without the right to read)
 */
export async function selectCases<Params extends Asked<Sort>, Found extends Listed, Row, Sort extends string>(
  list: CaseList<Params, Found, Row, Sort>,
  ctx: Context,
  params: Params,
): Promise<ListSelection> {
  authorize(ctx, `${list.subject}.read`);
  const moment = await filterMoment(ctx.now);
  const found = await find(list, ctx.actor, params, moment, { page: 1, pageSize: mostSelected });
  return {
    rows: found.listed.map(({ code, version }) => ({ code, version })),
    total: found.total,
    totalIsExact: found.totalIsExact,
  };
}
