import 'server-only';
import type { Context } from '@/lib/access/actor';
import { listCases, selectCases, type CaseList } from '@/lib/lists/list-cases';
import type { ListPage, ListSelection } from '@/lib/lists/list-page';
import { dossierDueTotal, dossierListWhere, dossierTallyTotal } from './count-dossiers';
import { dossierKit } from './dossier-kit';
import type { DossierListParams, DossierSort } from './dossier-list-params';
import { dossierNamesFor } from './dossier-names';
import { toDossierRow, type DossierRow, type ListedDossier } from './dossier-row';

export type { DossierRow } from './dossier-row';
export type DossierPage = ListPage<DossierRow>;

const dossiers: CaseList<DossierListParams, ListedDossier, DossierRow, DossierSort> = {
  subject: 'dossier',
  kit: dossierKit,
  where: dossierListWhere,
  kept: (actor, params, moment) => {
    const tally = dossierTallyTotal(actor, params);
    if (tally) {
      const isBySubmission = params.sort === null || /^-?submittedAt$/.test(params.sort);
      return {
        total: tally,
        walk: params.state.length === 0 ? 'steady' : isBySubmission ? 'unsteady' : null,
      };
    }
    const due = dossierDueTotal(actor, params, moment);
    return due && { total: due, walk: params.sort === 'dueAt' ? 'steady' : null };
  },
  toRows: async (listed, moment) => {
    const names = await dossierNamesFor(listed);
    return listed.map((one) => toDossierRow(one, names, moment));
  },
};

/** One page of the dossiers within the actor's reach. @throws AppError unauthenticated, forbidden */
export function listDossiers(ctx: Context, params: DossierListParams): Promise<DossierPage> {
  return listCases(dossiers, ctx, params);
}

/** Everything that the list finds, to be changed at once. @throws AppError unauthenticated, forbidden */
export function selectDossiers(ctx: Context, params: DossierListParams): Promise<ListSelection> {
  return selectCases(dossiers, ctx, params);
}
