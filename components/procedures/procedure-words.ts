'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/format/number';
import { defaultCutOff } from '@/lib/deadlines/term';
import { type DeadlineUnit } from '@/lib/procedures/procedure';

type Deadline = { deadlineUnit: DeadlineUnit | null; deadlineValue: number | null; cutOff: number | null };

/** 900 → 15:00 */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** What a version promises, in the reader's words. */
export function useProcedureWords() {
  const t = useTranslations('procedures');
  const language = useLocale() === 'vi' ? 'vi' : 'en';
  const money = (dong: number) => t('money', { amount: formatNumber(dong, language) });
  return {
    deadline: ({ deadlineUnit, deadlineValue, cutOff }: Deadline) =>
      deadlineUnit === null
        ? t('deadline.unknown')
        : deadlineUnit === 'same_day'
          ? t('deadline.same_day', { time: clockOf(cutOff ?? defaultCutOff) })
          : t(`deadline.${deadlineUnit}`, { count: deadlineValue ?? 0 }),
    shortDeadline: ({ deadlineUnit, deadlineValue }: Omit<Deadline, 'cutOff'>) =>
      deadlineUnit === null
        ? t('deadline.unknown')
        : deadlineUnit === 'same_day'
          ? t('deadline.same_day_short')
          : t(`deadline.${deadlineUnit}`, { count: deadlineValue ?? 0 }),
    fee: (fee: number | null) => (fee === null ? t('fee.unknown') : fee === 0 ? t('fee.none') : money(fee)),
  };
}
