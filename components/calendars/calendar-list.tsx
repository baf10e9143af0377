'use client';

import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { WideTable } from '@/components/admin/wide-table';
import type { CalendarRow } from '@/lib/calendars/list-calendars';
import { useCalendarWords } from './calendar-words';

/** The working calendars: their hours, who keeps them, and how much of the year is still estimated. */
export function CalendarList({ calendars }: { calendars: readonly CalendarRow[] }) {
  const t = useTranslations();
  const words = useCalendarWords();
  return (
    <WideTable label={t('calendars.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('admin.fields.name')}</TableCell>
          <TableCell>{t('calendars.hours')}</TableCell>
          <TableCell>{t('calendars.keptBy')}</TableCell>
          <TableCell align="right">{t('calendars.specialDays')}</TableCell>
          <TableCell align="right">{t('calendars.estimatedDays')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {calendars.map((calendar) => (
          <TableRow key={calendar.id} hover>
            <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
              <Link component={NextLink} href={`/admin/calendars/${calendar.id}`}>
                {calendar.name}
              </Link>
            </TableCell>
            <TableCell sx={{ minWidth: 240 }}>{words.week(calendar.week)}</TableCell>
            <TableCell sx={{ minWidth: 160 }}>
              {calendar.isDefault
                ? t('calendars.keptByAll')
                : t('calendars.departments', { count: calendar.departments })}
            </TableCell>
            <TableCell align="right">{calendar.days}</TableCell>
            <TableCell align="right">{calendar.estimated}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}
