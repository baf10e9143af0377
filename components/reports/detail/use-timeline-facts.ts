import { useLocale, useTranslations } from 'next-intl';
import type { TimelineEntry } from '@/lib/reports/report-detail';

const namedFacts = [
  'department',
  'coordinating',
  'assignee',
  'category',
  'commune',
  'urgency',
  'master',
  'told',
] as const;

/** Names that the entry was written with, as they were then. */
function factTexts(data: Record<string, unknown>): { name: (typeof namedFacts)[number]; value: string }[] {
  return namedFacts.flatMap((name) => {
    const stored = data[name];
    const value = Array.isArray(stored)
      ? stored.filter((each) => typeof each === 'string').join(', ')
      : stored;
    return typeof value === 'string' && value ? [{ name, value }] : [];
  });
}

/** Things that the office named in two languages, with their names of then. */
function namedTexts(data: Record<string, unknown>, language: string) {
  return (['localState', 'resultCode'] as const).flatMap((name) => {
    const stored = data[name];
    if (typeof stored !== 'object' || stored === null) return [];
    const { label, labelEn } = stored as { label?: unknown; labelEn?: unknown };
    return [{ name, value: String((language === 'en' && labelEn) || label) }];
  });
}

/** What an entry of a report's history names beside its text: departments, people, steps, photos. */
export function useTimelineFacts(): (entry: TimelineEntry) => string[] {
  const t = useTranslations('reports.detail');
  const domain = useTranslations('domain');
  const language = useLocale();
  return ({ direction, data }) => {
    const named = [...factTexts(data), ...namedTexts(data, language)].map(({ name, value }) => {
      const word = name === 'urgency' ? domain(`urgency.${value as 'normal'}`) : value;
      return `${t(`conflict.fields.${name}`)}: ${word}`;
    });
    const photos = direction === 'from_citizen' ? Number(data.photos ?? 0) : 0;
    return photos > 0 ? [...named, t('timeline.withPhotos', { count: photos })] : named;
  };
}
