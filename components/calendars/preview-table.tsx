'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import type { CalendarPreview } from '@/lib/calendars/preview-calendar-change';
import { formatDateTime } from '@/lib/format/date-time';

/** Which due dates a change would move: how many, and the first of them old beside new. */
export function PreviewTable({ preview }: { preview: CalendarPreview }) {
  const t = useTranslations('calendars');
  const { total, cases, byClock, rows } = preview;
  if (total === 0) return <Typography role="status">{t('movesNothing')}</Typography>;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {t('moves', { total, cases })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {byClock.map(({ clock, count }) => `${t(`clock.${clock}`)}: ${count}`).join(' · ')}
      </Typography>
      <Box sx={{ overflow: 'auto', maxHeight: 360 }} tabIndex={0} role="region" aria-label={t('movesTable')}>
        <Table size="small" stickyHeader aria-label={t('movesTable')}>
          <TableHead>
            <TableRow>
              {(['case', 'clockName', 'oldDue', 'newDue'] as const).map((name) => (
                <TableCell key={name} sx={{ whiteSpace: 'nowrap' }}>
                  {t(name)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, at) => (
              <TableRow key={at}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {row.code ? (
                    <Link component={NextLink} href={`/${row.subject}s/${encodeURIComponent(row.code)}`}>
                      {row.code}
                    </Link>
                  ) : (
                    t('outOfReach')
                  )}
                </TableCell>
                <TableCell>{t(`clock.${row.clock}`)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(row.from)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{formatDateTime(row.to)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {total > rows.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {t('movesMore', { shown: rows.length, total })}
        </Typography>
      )}
    </Box>
  );
}
