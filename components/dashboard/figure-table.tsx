'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { figureHref, figureKinds, type FigureRow, type ReportFigures } from '@/lib/reports/report-figures';
import { FigureLink } from './figure-link';

type Props = { figures: ReportFigures; by: 'department' | 'category' };

/** Received, closed, closed late and late now, line by line with the total below; every number opens its rows. */
export function FigureTable({ figures, by }: Props) {
  const t = useTranslations('dashboard');
  const locale = useLocale();
  const lines = by === 'department' ? figures.byDepartment : figures.byCategory;
  if (lines.length === 0) return <EmptyState title={t('noReports')} text={t('noReportsText')} />;
  const nameOf = (line: FigureRow) =>
    line.code === null ? t('noDepartment') : locale === 'vi' ? line.name : line.nameEn;
  const placeOf = (line: FigureRow) =>
    by === 'department' ? { department: line.code } : { category: line.code ?? '' };
  return (
    <Box sx={{ overflow: 'auto', maxHeight: 420 }} tabIndex={0} role="region" aria-label={t(`by.${by}`)}>
      <Table stickyHeader aria-label={t(`by.${by}`)}>
        <TableHead>
          <TableRow>
            <TableCell>{t(`columns.${by}`)}</TableCell>
            {figureKinds.map((kind) => (
              <TableCell key={kind} align="right">
                {t(`columns.${kind}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.code ?? ''} hover>
              <TableCell component="th" scope="row">
                {nameOf(line)}
              </TableCell>
              {figureKinds.map((kind) => (
                <TableCell key={kind} align="right">
                  <FigureLink
                    value={line[kind]}
                    href={figureHref(figures, kind, placeOf(line))}
                    label={`${nameOf(line)}, ${t(`kinds.${kind}`)}`}
                  />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow sx={{ '& td, & th': { fontWeight: 600, color: 'text.primary', fontSize: '0.875rem' } }}>
            <TableCell component="th" scope="row">
              {t('total')}
            </TableCell>
            {figureKinds.map((kind) => (
              <TableCell key={kind} align="right">
                <FigureLink
                  value={figures.total[kind]}
                  href={figureHref(figures, kind)}
                  label={`${t('total')}, ${t(`kinds.${kind}`)}`}
                />
              </TableCell>
            ))}
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  );
}
