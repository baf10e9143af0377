'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { useRef, type KeyboardEvent } from 'react';
import { dateOf, dayOf, weekdayOf, type Calendar } from '@/lib/deadlines/working-time';
import { faceTones, specialFaces } from './day-signs';
import { MonthTable } from './month-table';

type Props = {
  year: number;
  calendar: Calendar;
  /** Days with a change that is not saved yet. */
  changed: ReadonlySet<string>;
  selected: string | null;
  onSelect: (date: string) => void;
};

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const numberOf = (date: string) => dayOf(new Date(`${date}T00:00:00+07:00`));

/** The same day of the month before or after, or its last day. */
function monthAway(date: string, by: 1 | -1): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + by, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Where a key leads from a day; null: nowhere. */
function dayAt(key: string, date: string): string | null {
  const day = numberOf(date);
  switch (key) {
    case 'ArrowLeft':
      return dateOf(day - 1);
    case 'ArrowRight':
      return dateOf(day + 1);
    case 'ArrowUp':
      return dateOf(day - 7);
    case 'ArrowDown':
      return dateOf(day + 7);
    case 'Home':
      return dateOf(day - weekdayOf(day));
    case 'End':
      return dateOf(day - weekdayOf(day) + 6);
    case 'PageUp':
      return monthAway(date, -1);
    case 'PageDown':
      return monthAway(date, 1);
    default:
      return null;
  }
}

/**
 * A year day by day: each day's kind by sign, word and colour. One stop of Tab; arrows go by days and weeks, Page keys by
 * months, Enter chooses.
 */
export function YearView({ year, calendar, changed, selected, onSelect }: Props) {
  const t = useTranslations('calendars');
  const box = useRef<HTMLDivElement>(null);
  const entry = selected?.startsWith(`${year}-`) ? selected : `${year}-01-01`;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const date = (event.target as HTMLElement).dataset.date;
    const to = date && !event.altKey && !event.ctrlKey && !event.metaKey ? dayAt(event.key, date) : null;
    if (!to) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  };
  return (
    <Box
      ref={box}
      role="group"
      aria-label={t('year', { year })}
      onKeyDown={onKeyDown}
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))',
        '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
        '& caption': { textAlign: 'left', fontWeight: 600, pb: 0.5 },
        '& th': { fontSize: '0.75rem', fontWeight: 500, color: 'text.secondary', p: 0, pb: 0.25 },
        '& td': { p: '1px' },
        '& button': {
          width: '100%',
          minHeight: 30,
          p: 0,
          border: '1px solid transparent',
          borderRadius: 0.75,
          bgcolor: 'transparent',
          color: 'text.primary',
          font: 'inherit',
          fontSize: '0.8125rem',
          fontVariantNumeric: 'tabular-nums',
          cursor: 'pointer',
          whiteSpace: 'nowrap',
        },
        '& button[data-face="weekend"]': { bgcolor: 'action.hover', color: 'text.secondary' },
        ...Object.fromEntries(
          specialFaces.map((face) => [
            `& button[data-face="${face}"]`,
            {
              bgcolor: `status.${faceTones[face]}.soft`,
              color: `status.${faceTones[face]}.text`,
              fontWeight: 600,
            },
          ]),
        ),
        '& button[data-estimated]': { borderStyle: 'dashed', borderColor: 'currentcolor' },
        '& button[data-changed]': { borderStyle: 'solid', borderColor: 'primary.main', borderWidth: 2 },
        '& button[aria-pressed="true"]': { outline: '2px solid', outlineColor: 'primary.main' },
        '& button:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 1 },
      }}
    >
      {months.map((month) => (
        <MonthTable
          key={month}
          year={year}
          month={month}
          calendar={calendar}
          changed={changed}
          selected={selected}
          entry={entry}
          onSelect={onSelect}
        />
      ))}
    </Box>
  );
}
