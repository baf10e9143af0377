'use client';

import { useTranslations } from 'next-intl';
import { blocksText } from '@/lib/calendars/parse-blocks';
import { dayText } from '@/lib/format/day-text';
import { storedWeek, type CalendarWeek, type DayRecord } from '@/lib/deadlines/calendar-schema';
import { dayOf, weekdayOf } from '@/lib/deadlines/working-time';

const weekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** Days, hours and kinds in the reader's words. */
export function useCalendarWords() {
  const t = useTranslations('calendars');
  const short = (weekday: number) => t(`weekdaysShort.${weekdays[weekday] ?? '0'}`);
  return {
    short,
    weekday: (weekday: number) => t(`weekdays.${weekdays[weekday] ?? '0'}`),
    /** Thứ Hai 31/08/2026 */
    fullDay: (date: string) => {
      const weekday = weekdays[weekdayOf(dayOf(new Date(`${date}T00:00:00+07:00`)))] ?? '0';
      return `${t(`weekdays.${weekday}`)} ${dayText(date)}`;
    },
    day: (day: Omit<DayRecord, 'date'> | null) =>
      day
        ? `${t(`face.${day.kind}`)}: ${day.name} (${day.source}${day.isOfficial ? '' : `, ${t('estimated')}`})`
        : t('face.ordinary'),
    /** T2–T6 07:30–11:30, 13:30–17:00; T7 07:30–11:30 */
    week: (week: CalendarWeek) => {
      const texts = storedWeek(week).map(blocksText);
      const groups: { first: number; last: number; text: string }[] = [];
      texts.forEach((text, weekday) => {
        const last = groups.at(-1);
        if (last?.text === text) last.last = weekday;
        else groups.push({ first: weekday, last: weekday, text });
      });
      return groups
        .filter((group) => group.text)
        .map(({ first, last, text }) =>
          first === last ? `${short(first)} ${text}` : `${short(first)}–${short(last)} ${text}`,
        )
        .join('; ');
    },
  };
}
