'use client';

import { useTranslations } from 'next-intl';
import { dayFace } from '@/lib/calendars/calendar-change';
import { calendarOn, dateOf, dayOf, weekdayOf, type Calendar } from '@/lib/deadlines/working-time';
import { useCalendarWords } from './calendar-words';

type Props = {
  year: number;
  month: number;
  calendar: Calendar;
  changed: ReadonlySet<string>;
  selected: string | null;
  /** The day that Tab leads to. */
  entry: string;
  onSelect: (date: string) => void;
};

/** Day numbers of a month in weeks from Monday; null: another month's. */
function weeksOf(year: number, month: number): (number | null)[][] {
  const first = dayOf(new Date(Date.UTC(year, month - 1, 1)));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (number | null)[] = [
    ...Array.from({ length: weekdayOf(first) }, () => null),
    ...Array.from({ length: days }, (_, index) => first + index),
  ];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** One month: every day a button with its number and the sign of its kind. */
export function MonthTable({ year, month, calendar, changed, selected, entry, onSelect }: Props) {
  const t = useTranslations('calendars');
  const words = useCalendarWords();
  const cell = (day: number) => {
    const date = dateOf(day);
    const face = dayFace(calendar, day);
    const facts = calendarOn(calendar, date).facts?.get(date);
    const isSpecial = face !== 'work' && face !== 'weekend';
    const isEstimated = isSpecial && facts?.isOfficial === false;
    const label = [
      words.fullDay(date),
      t(`face.${face}`),
      isSpecial ? facts?.name : null,
      isEstimated ? t('estimated') : null,
      changed.has(date) ? t('notSaved') : null,
    ];
    return (
      <button
        type="button"
        data-date={date}
        data-face={face}
        data-estimated={isEstimated || undefined}
        data-changed={changed.has(date) || undefined}
        aria-pressed={date === selected}
        aria-label={label.filter(Boolean).join(', ')}
        title={isSpecial ? facts?.name : undefined}
        tabIndex={date === entry ? 0 : -1}
        onClick={() => onSelect(date)}
      >
        {Number(date.slice(8))}
        {isSpecial && <sup aria-hidden>{`${t(`sign.${face}`)}${isEstimated ? '?' : ''}`}</sup>}
      </button>
    );
  };
  return (
    <table>
      <caption>{t('month', { month, year })}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <th key={weekday} scope="col" abbr={words.weekday(weekday)}>
              {words.short(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (
              <td key={weekday}>{day !== null && cell(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
