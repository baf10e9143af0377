import { useTranslations } from 'next-intl';
import type { ShownConflict } from '@/components/case/conflict-view';
import { changesBetween, conflictNames, isCaseConflict } from '@/lib/cases/case-changes';
import { formatDateTime } from '@/lib/format/date-time';
import {
  factsOf,
  reportFactNames,
  type ReportFactName,
  type ReportFacts,
} from '@/lib/reports/report-changes';
import type { ReportDetail } from '@/lib/reports/report-detail';

/** A refused stale save in words: what changed since the report that was seen; null when the problem is another. */
export function useReportConflict(seen: ReportDetail) {
  const t = useTranslations('reports.detail.conflict.fields');
  const domain = useTranslations('domain');
  const word = (field: ReportFactName, value: string | null | undefined): string | null => {
    if (!value) return null;
    if (field === 'state') return domain(`state.${value as 'new'}`);
    if (field === 'urgency') return domain(`urgency.${value as 'normal'}`);
    return field === 'dueAt' ? formatDateTime(value) : value;
  };
  return (current: unknown, yours: Partial<ReportFacts>): ShownConflict | null => {
    if (!isCaseConflict<ReportFacts>(current)) return null;
    const changes = changesBetween(reportFactNames, factsOf(seen), current.facts);
    return {
      version: current.version,
      names: conflictNames(current),
      changes: changes.map(({ field, before, after }) => ({
        field,
        label: t(field),
        before: word(field, before),
        now: word(field, after),
        ...(field in yours ? { yours: word(field, yours[field]) } : {}),
      })),
    };
  };
}
