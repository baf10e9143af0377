import { useFormatter, useTranslations } from 'next-intl';
import type { Term } from '@/lib/deadlines/term';
import { formatDate } from '@/lib/format/date-time';

/** Working minutes in words: "7 giờ 30 phút". Hours, never days: a day is as long as its calendar says. */
export function useDurationWords(): (minutes: number) => string {
  const t = useTranslations('deadlines');
  return (total) => {
    const [hours, minutes] = [Math.floor(total / 60), Math.round(total % 60)];
    return t(`duration.${hours && minutes ? 'both' : hours ? 'hours' : 'minutes'}`, { hours, minutes });
  };
}

/** A local date YYYY-MM-DD with its weekday: "Th 5 04/06/2026"; without the year where another date follows. */
export function useDayWords(): (date: string, isShort?: boolean) => string {
  const format = useFormatter();
  return (date, isShort = false) => {
    const noon = new Date(`${date}T12:00:00+07:00`);
    const written = formatDate(noon);
    return `${format.dateTime(noon, { weekday: 'short' })} ${isShort ? written.slice(0, 5) : written}`;
  };
}

const clockTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The term as a sentence. @param receivingDate local date YYYY-MM-DD */
export function useTermWords(): (term: Term, receivingDate: string) => string {
  const t = useTranslations('deadlines.term');
  const day = useDayWords();
  return (term, receivingDate) => {
    switch (term.unit) {
      case 'working_hours':
        return t('working_hours', { value: term.value });
      case 'working_days':
        return t('working_days', { value: term.value, date: day(receivingDate) });
      case 'same_day':
        return t('same_day', { cutOff: clockTime(term.cutOff) });
    }
  };
}
