import { useTranslations } from 'next-intl';
import type { ShownConflict } from '@/components/case/conflict-view';
import { changesBetween, conflictNames, isCaseConflict } from '@/lib/cases/case-changes';
import {
  dossierFactNames,
  dossierFactsOf,
  type DossierFactName,
  type DossierFacts,
} from '@/lib/dossiers/dossier-changes';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formatDateTime } from '@/lib/format/date-time';

/** A refused stale save in words: what changed since the dossier that was seen; null when the problem is another. */
export function useDossierConflict(seen: DossierDetail) {
  const t = useTranslations('dossiers');
  const word = (field: DossierFactName, value: string | null | undefined): string | null => {
    if (!value) return null;
    switch (field) {
      case 'state':
        return t(`state.${value as 'received'}`);
      case 'financeState':
        return t(`finance.${value as 'due'}`);
      case 'deliveryState':
        return t(`delivery.${value as 'none'}`);
      case 'appointmentDate':
      case 'dueAt':
        return formatDateTime(value);
      default:
        return value;
    }
  };
  return (current: unknown, yours: Partial<DossierFacts>): ShownConflict | null => {
    if (!isCaseConflict<DossierFacts>(current)) return null;
    const changes = changesBetween(dossierFactNames, dossierFactsOf(seen), current.facts);
    return {
      version: current.version,
      names: conflictNames(current),
      changes: changes.map(({ field, before, after }) => ({
        field,
        label: t(`fact.${field}`),
        before: word(field, before),
        now: word(field, after),
        ...(field in yours ? { yours: word(field, yours[field]) } : {}),
      })),
    };
  };
}
