import 'server-only';
import type { Context } from '@/lib/access/actor';
import { listCases, selectCases, type CaseList } from '@/lib/lists/list-cases';
import type { ListPage, ListSelection } from '@/lib/lists/list-page';
import { dueTotal, listWhere, tallyTotal } from './count-reports';
import { hasIndexedOrder } from './indexed-order';
import { listNamesFor } from './list-reports-names';
import { toReportRow, type ListedReport, type ReportRow } from './list-reports-row';
import { reportKit } from './report-kit';
import type { ReportListParams, ReportSort } from './report-list-params';

export type { ReportRow } from './list-reports-row';
export type ReportPage = ListPage<ReportRow>;

const reports: CaseList<ReportListParams, ListedReport, ReportRow, ReportSort> = {
  subject: 'report',
  kit: reportKit,
  where: listWhere,
  kept: (actor, params, moment) => {
    const tally = tallyTotal(actor, params);
    if (tally) return { total: tally, walk: hasIndexedOrder(params) ? 'steady' : null };
    const due = dueTotal(actor, params, moment);
    return due && { total: due, walk: params.sort === 'dueAt' ? 'steady' : null };
  },
  toRows: async (listed, moment) => {
    const names = await listNamesFor(listed);
    return listed.map((one) => toReportRow(one, names, moment));
  },
};

/** One page of the reports within the actor's reach. @throws AppError unauthenticated, forbidden */
export function listReports(ctx: Context, params: ReportListParams): Promise<ReportPage> {
  return listCases(reports, ctx, params);
}

/** Everything that the list finds, to be changed at once. @throws AppError unauthenticated, forbidden */
export function selectReports(ctx: Context, params: ReportListParams): Promise<ListSelection> {
  return selectCases(reports, ctx, params);
}
