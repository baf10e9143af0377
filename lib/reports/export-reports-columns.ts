import 'server-only';
import { formatDateTime } from '@/lib/format/date-time';
import type { Language } from '@/lib/i18n/languages';
import { messageText } from '@/lib/i18n/message-text';
import { localStateWord } from '@/lib/local-states/local-state';
import { findStateWords } from './find-state-words';
import type { ReportRow } from './list-reports-row';

/** The columns of the export, in order. No personal data: neither the sender nor the description. */
export const exportColumns = [
  'code',
  'title',
  'category',
  'commune',
  'address',
  'state',
  'localState',
  'department',
  'assignee',
  'urgency',
  'flow',
  'channel',
  'received',
  'due',
  'closed',
  'lateness',
  'private',
] as const;

/** The header line in the reader's language. */
export function exportHeader(language: Language): string[] {
  return exportColumns.map((column) => messageText(language, `reports.list.export.column.${column}`));
}

/** Words for codes in one language, looked up once and not for every one of a million rows. */
export async function exportWords(language: Language): Promise<(key: string) => string> {
  const renamed = Object.entries(await findStateWords(language));
  const known = new Map<string, string>(renamed.map(([state, word]) => [`domain.state.${state}`, word]));
  return (key) => {
    const text = known.get(key) ?? messageText(language, key);
    known.set(key, text);
    return text;
  };
}

export function exportLine(report: ReportRow, language: Language, word: (key: string) => string): string[] {
  const at = (instant: string | null) => (instant ? formatDateTime(instant) : '');
  return [
    report.code,
    report.title,
    language === 'en' ? report.category.nameEn || report.category.name : report.category.name,
    report.commune?.name ?? '',
    report.address,
    word(`domain.state.${report.state}`),
    report.localState ? localStateWord(report.localState, language) : '',
    report.department?.name ?? '',
    report.assignee?.name ?? '',
    word(`domain.urgency.${report.urgency}`),
    word(`domain.flow.${report.flow}`),
    report.channel.name,
    at(report.receivedAt),
    at(report.dueAt),
    at(report.closedAt),
    word(`domain.lateness.${report.lateness}`),
    word(report.isPrivate ? 'common.yes' : 'common.no'),
  ];
}
