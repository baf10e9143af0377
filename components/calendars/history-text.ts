'use client';

import { CalendarHours, type DayRecord } from '@/lib/deadlines/calendar-schema';
import { dayText } from '@/lib/format/day-text';
import { useCalendarWords } from './calendar-words';

/** The facts of a calendar's history in the reader's words. */
export function useHistoryText(): (field: string, value: unknown) => string {
  const words = useCalendarWords();
  return (field, value) => {
    if (field === 'days' && Array.isArray(value))
      return (value as (DayRecord | { date: string; kind: null })[])
        .map((day) => `${dayText(day.date)} ${words.day(day.kind === null ? null : day)}`)
        .join('; ');
    if (field === 'hours') {
      const read = CalendarHours.safeParse(value);
      return read.success
        ? read.data
            .map(({ from, week }) => [from && dayText(from), words.week(week)].filter(Boolean).join(' '))
            .join('; ')
        : '';
    }
    return String(value ?? '');
  };
}
