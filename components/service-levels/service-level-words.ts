'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/format/number';
import type { SlaVersionRecord } from '@/lib/service-levels/load-service-level';
import type { Promised, PromiseUnit } from '@/lib/service-levels/service-level-schema';
import { dayText } from '@/lib/format/day-text';

/** What service levels say, in the reader's words. */
export function useServiceLevelWords() {
  const t = useTranslations();
  const language = useLocale() === 'vi' ? 'vi' : 'en';
  const promise = (value: number | null, unit: PromiseUnit | null) =>
    value === null || unit === null ? t('levels.nothing') : t(`levels.promise.${unit}`, { count: value });
  return {
    number: (value: number) => formatNumber(value, language),
    promise,
    promiseOf: (version: SlaVersionRecord, name: Promised) =>
      promise(version[`${name}Value`], version[`${name}Unit`]),
    hours: (value: number) => t('levels.promise.working_hours', { count: value }),
    scope: ({ urgency, flow, department }: Pick<SlaVersionRecord, 'urgency' | 'flow' | 'department'>) =>
      [t(`domain.urgency.${urgency}`), flow ? t(`domain.flow.${flow}`) : null, department]
        .filter(Boolean)
        .join(' · '),
  };
}

/** One fact of a version in words, for history and for what stands beside what was typed. */
export function useSlaFactText(departments: readonly { id: number; name: string }[]) {
  const t = useTranslations();
  const words = useServiceLevelWords();
  return (name: string, value: unknown): string => {
    if (name === 'flow') return value ? t(`domain.flow.${value as 'field'}`) : t('levels.anyFlow');
    if (name === 'departmentId')
      return value
        ? (departments.find(({ id }) => id === value)?.name ?? `#${String(value)}`)
        : t('levels.anyDepartment');
    if (value === null || value === undefined || value === '') return '';
    if (name === 'urgency') return t(`domain.urgency.${value as 'normal'}`);
    if (name.endsWith('Unit')) return t(`levels.unit.${value as PromiseUnit}`);
    if (name === 'validFrom') return dayText(String(value));
    return typeof value === 'number' ? words.number(value) : String(value);
  };
}
