import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { filterMoment, type FilterMoment } from '@/lib/lists/filter-moment';
import { findPage, type ListQuestion } from '@/lib/lists/find-page';
import type { SearchMode } from '@/lib/search/search-where';
import { dossierDueTotal, dossierListWhere, dossierTallyTotal } from './count-dossiers';
import { dossierKit } from './dossier-kit';
import type { DossierListParams, DossierSort } from './dossier-list-params';
import { dossierNamesFor } from './dossier-names';
import { toDossierRow, type DossierRow, type ListedDossier } from './dossier-row';

export type { DossierRow } from './dossier-row';
export type DossierPage = {
  rows: DossierRow[];
  total: number;
  /** false: there are more than `total`; the screen says "10.000+". */
  totalIsExact: boolean;
  page: number;
  pageSize: number;
  /** typo: nothing had the words as typed, these have them with one letter different. Null: no search. */
  searchedAs: SearchMode | null;
  asOf: string;
};

/** The total that is kept for this question, and whether the order asked for soon fills a page with it. */
function keptTotal(
  ctx: Context,
  params: DossierListParams,
  moment: FilterMoment,
): ListQuestion<DossierSort>['kept'] {
  const tally = dossierTallyTotal(ctx.actor, params);
  if (tally) return { total: tally, walk: params.state.length === 0 ? 'steady' : 'unsteady' };
  const due = dossierDueTotal(ctx.actor, params, moment);
  return due && { total: due, walk: params.sort === 'dueAt' ? 'steady' : null };
}

/**
 * One page of the dossiers within the actor's reach. Rows and total come from the same condition.
 * @throws AppError unauthenticated, forbidden (without `dossier.read`)
 */
export async function listDossiers(ctx: Context, params: DossierListParams): Promise<DossierPage> {
  authorize(ctx, 'dossier.read');
  const { actor, now } = ctx;
  const moment = await filterMoment(now);
  const found = await findPage<ListedDossier, DossierSort>(dossierKit, {
    ...params,
    where: (mode, access) => dossierListWhere(actor, params, moment, mode, access),
    withoutSearch: () => dossierListWhere(actor, { ...params, q: '' }, moment),
    kept: keptTotal(ctx, params, moment),
  });
  const names = await dossierNamesFor(found.listed);
  return {
    rows: found.listed.map((listed) => toDossierRow(listed, names, moment)),
    total: found.total,
    totalIsExact: found.totalIsExact,
    page: params.page,
    pageSize: params.pageSize,
    searchedAs: found.searchedAs,
    asOf: now.toISOString(),
  };
}
