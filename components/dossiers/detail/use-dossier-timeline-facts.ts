import { useTranslations } from 'next-intl';
import type { TimelineEntry } from '@/lib/cases/timeline';
import type { DossierState } from '@/lib/dossiers/dossier';
import { formKinds, type FormKind } from '@/lib/dossiers/paper/form-kinds';
import { formatDateTime } from '@/lib/format/date-time';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : '';
const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? text(value.name) : '';

/** What an entry of a dossier's history names beside its text: who got it, which papers, which number. */
export function useDossierTimelineFacts(): (entry: TimelineEntry<DossierState>) => string[] {
  const t = useTranslations('dossiers');
  return ({ data, kind }) => {
    const named = (label: string, value: string) => (value ? `${label}: ${value}` : '');
    const form = typeof data.kind === 'string' && Object.hasOwn(formKinds, data.kind) ? data.kind : null;
    const facts = [
      form && `${formKinds[form as FormKind].title}, ${t('detail.number', { number: text(data.number) })}`,
      named(t('fact.step'), text(data.step)),
      named(t('fact.department'), text(data.department)),
      named(t('fact.assignee'), text(data.assignee)),
      named(t('detail.along'), list(data.documents)),
      named(t('detail.missing'), list(data.missing)),
      named(t('detail.scan.file'), list(data.files)),
      named(t('detail.scan.replaced'), nameOf(data.replaced)),
      named(t('fact.resultCode'), text(data.resultCode)),
      kind === 'dossier.paid' && named(t('detail.actions.receiptNumber'), text(data.receiptNumber)),
      data.receiver && t(`detail.actions.receivers.${data.receiver as 'applicant'}`),
      (kind === 'dossier.extended' || kind === 'dossier.due_moved') &&
        named(t('detail.appointment'), text(data.to) && formatDateTime(text(data.to))),
    ];
    return facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  };
}
