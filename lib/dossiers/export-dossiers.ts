import 'server-only';
import type { Context } from '@/lib/access/actor';
import { formatDateTime } from '@/lib/format/date-time';
import type { Language } from '@/lib/i18n/languages';
import { messageText } from '@/lib/i18n/message-text';
import { exportList } from '@/lib/lists/export-list';
import { filterMoment } from '@/lib/lists/filter-moment';
import { countDossiers, dossierListWhere } from './count-dossiers';
import { dossierKit } from './dossier-kit';
import { dossierList, type DossierListParams, type DossierSort } from './dossier-list-params';
import { dossierNamesFor } from './dossier-names';
import { toDossierRow, type DossierRow, type ListedDossier } from './dossier-row';

/** The columns of the export, in order. No personal data of the applicant. */
export const dossierExportColumns = [
  'code',
  'procedure',
  'summary',
  'field',
  'state',
  'step',
  'channel',
  'applicantKind',
  'receivedBy',
  'competent',
  'department',
  'assignee',
  'finance',
  'delivery',
  'submitted',
  'received',
  'appointment',
  'closed',
  'lateness',
  'supplements',
] as const;

function lineOf(dossier: DossierRow, word: (key: string) => string): string[] {
  const at = (instant: string | null) => (instant ? formatDateTime(instant) : '');
  return [
    dossier.code,
    dossier.title,
    dossier.summary,
    dossier.procedure.field,
    `${dossier.nationalStatus} – ${word(`dossiers.state.${dossier.state}`)}`,
    dossier.step ?? '',
    word(`dossiers.channel.${dossier.channel}`),
    word(`dossiers.applicantKind.${dossier.applicantKind}`),
    dossier.receivedBy.name,
    dossier.competent.name,
    dossier.department.name,
    dossier.assignee?.name ?? '',
    word(`dossiers.finance.${dossier.financeState}`),
    word(`dossiers.delivery.${dossier.deliveryState}`),
    at(dossier.submittedAt),
    at(dossier.receivedAt),
    at(dossier.appointmentDate),
    at(dossier.closedAt),
    word(`domain.lateness.${dossier.lateness}`),
    String(dossier.supplementCount),
  ];
}

/**
 * The filtered dossiers as CSV, without personal data of the applicants.
 * @throws AppError unauthenticated, forbidden (without `dossier.export`)
 */
export async function exportDossiers(
  ctx: Context,
  params: DossierListParams,
  language: Language,
): Promise<AsyncGenerator<string>> {
  const moment = await filterMoment(ctx.now);
  const known = new Map<string, string>();
  const word = (key: string) => {
    const text = known.get(key) ?? messageText(language, key);
    known.set(key, text);
    return text;
  };
  return exportList<ListedDossier, DossierSort>(dossierKit, ctx, {
    subject: 'dossier',
    file: 'dossiers.csv',
    filter: dossierList.serialize(params),
    sort: params.sort,
    q: params.q,
    where: (actor, mode) => dossierListWhere(actor, params, moment, mode),
    countExact: async (actor) => (await countDossiers(actor, params, moment)).total,
    header: dossierExportColumns.map((column) => messageText(language, `dossiers.export.${column}`)),
    lines: async (batch) => {
      const names = await dossierNamesFor(batch);
      return batch.map((listed) => lineOf(toDossierRow(listed, names, moment), word));
    },
  });
}
