import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { Language } from '@/lib/i18n/languages';
import { exportList } from '@/lib/lists/export-list';
import { filterMoment } from '@/lib/lists/filter-moment';
import { countReports, listWhere } from './count-reports';
import { exportHeader, exportLine, exportWords } from './export-reports-columns';
import { listNamesFor } from './list-reports-names';
import { toReportRow, type ListedReport } from './list-reports-row';
import { reportKit } from './report-kit';
import { reportList, type ReportListParams, type ReportSort } from './report-list-params';

/**
 * The filtered reports as CSV, without personal data: neither the sender nor the description.
 * @throws AppError unauthenticated, forbidden (without `report.export`)
 */
export async function exportReports(
  ctx: Context,
  params: ReportListParams,
  language: Language,
): Promise<AsyncGenerator<string>> {
  const moment = await filterMoment(ctx.now);
  const word = await exportWords(language);
  return exportList<ListedReport, ReportSort>(reportKit, ctx, {
    subject: 'report',
    file: 'reports.csv',
    filter: reportList.serialize(params),
    sort: params.sort,
    q: params.q,
    where: (actor, mode) => listWhere(actor, params, moment, mode),
    countExact: async (actor) => (await countReports(actor, params, moment)).total,
    header: exportHeader(language),
    lines: async (batch) => {
      const names = await listNamesFor(batch);
      return batch.map((listed) => exportLine(toReportRow(listed, names, moment), language, word));
    },
  });
}
