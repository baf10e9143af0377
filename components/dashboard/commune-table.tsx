'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format/date-time';
import { formatNumber } from '@/lib/format/number';
import type { Language } from '@/lib/i18n/languages';
import type { CommuneIndicator } from '@/lib/indicators/commune-figures';

/** The twin of the chart: every commune with value, parts, as-of date and source; a gap is said in words. */
export function CommuneTable({ indicator, title }: { indicator: CommuneIndicator; title: string }) {
  const t = useTranslations('dashboard');
  const language = useLocale() as Language;
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language));
  const value = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <Box sx={{ overflow: 'auto', maxHeight: 560, mt: 1 }} tabIndex={0} role="region" aria-label={title}>
      <Table stickyHeader aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('columns.commune')}</TableCell>
            <TableCell align="right">{`${t('columns.value')} (${indicator.unit})`}</TableCell>
            <TableCell align="right">{t('columns.numerator')}</TableCell>
            <TableCell align="right">{`${t('columns.denominator')} (${t(`denominators.${indicator.denominatorKind as 'population'}`)})`}</TableCell>
            <TableCell>{t('columns.asOf')}</TableCell>
            <TableCell>{t('columns.source')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {indicator.rows.map((row) => (
            <TableRow key={row.unitCode} hover>
              <TableCell component="th" scope="row">
                {row.unitName}
              </TableCell>
              <TableCell align="right">
                {row.value === null
                  ? t('communes.missing')
                  : `${row.qualifier === '=' ? '' : `${row.qualifier} `}${value.format(row.value)}`}
              </TableCell>
              <TableCell align="right">{number(row.numerator)}</TableCell>
              <TableCell align="right">{number(row.denominator)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.asOf ? formatDate(row.asOf) : '–'}</TableCell>
              <TableCell>
                {row.source === null
                  ? '–'
                  : row.isDemo
                    ? `${row.source} · ${t('communes.demo')}`
                    : row.source}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
