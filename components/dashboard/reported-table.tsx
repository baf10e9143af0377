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
import type { ReportedFigure } from '@/lib/indicators/commune-figures';

/** Figures as the press reported them, with their qualifier, at the unit that existed then. */
export function ReportedTable({ figures }: { figures: readonly ReportedFigure[] }) {
  const t = useTranslations('dashboard');
  const language = useLocale() as Language;
  return (
    <Box
      sx={{ overflow: 'auto', maxHeight: 420 }}
      tabIndex={0}
      role="region"
      aria-label={t('reported.title')}
    >
      <Table stickyHeader aria-label={t('reported.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('columns.unit')}</TableCell>
            <TableCell>{t('columns.indicator')}</TableCell>
            <TableCell align="right">{t('columns.value')}</TableCell>
            <TableCell>{t('columns.parts')}</TableCell>
            <TableCell>{t('columns.period')}</TableCell>
            <TableCell>{t('columns.asOf')}</TableCell>
            <TableCell>{t('columns.source')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map((row) => (
            <TableRow key={`${row.unitName}/${row.indicator}/${row.period}`} hover>
              <TableCell component="th" scope="row">
                {row.unitName}
                {row.isAbolished && ` · ${t('reported.abolished')}`}
              </TableCell>
              <TableCell>{language === 'vi' ? row.indicator : row.indicatorEn}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {row.value === null
                  ? '–'
                  : `${row.qualifier === '=' ? '' : `${row.qualifier} `}${formatNumber(row.value, language)} ${row.unit}`}
              </TableCell>
              <TableCell>
                {row.numerator !== null && row.denominator !== null
                  ? `${formatNumber(row.numerator, language)} / ${formatNumber(row.denominator, language)} ${t(`denominators.${row.denominatorKind as 'population'}`)}`
                  : '–'}
              </TableCell>
              <TableCell>{row.period}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(row.asOf)}</TableCell>
              <TableCell>{row.source}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
