'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { TimeLeft } from '@/components/ui/time-left';
import { figureHref, type ReportFigures } from '@/lib/reports/report-figures';
import { FigureLink } from './figure-link';

/** What is late now and who can fix it: the departments with the most, and who assigns and approves there. */
export function LateNow({ figures }: { figures: ReportFigures }) {
  const t = useTranslations('dashboard');
  if (figures.lateNow.length === 0) return <EmptyState title={t('nothingLate')} />;
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('lateNow')}>
      <Table aria-label={t('lateNow')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('columns.department')}</TableCell>
            <TableCell align="right">{t('columns.late')}</TableCell>
            <TableCell align="right">{t('columns.unassigned')}</TableCell>
            <TableCell>{t('columns.oldest')}</TableCell>
            <TableCell>{t('columns.leaders')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.lateNow.map((line) => {
            const name = line.code === null ? t('noDepartment') : line.name;
            const place = { department: line.code };
            return (
              <TableRow key={line.code ?? ''} hover>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell align="right">
                  <FigureLink
                    value={line.late}
                    href={figureHref(figures, 'late', place)}
                    label={`${name}, ${t('kinds.late')}`}
                  />
                </TableCell>
                <TableCell align="right">
                  <FigureLink
                    value={line.unassigned}
                    href={figureHref(figures, 'late', { ...place, unassigned: true })}
                    label={`${name}, ${t('columns.unassigned')}`}
                  />
                </TableCell>
                <TableCell>
                  <TimeLeft lateness="late" dueAt={line.oldestDueAt} now={figures.asOf} />
                </TableCell>
                <TableCell sx={{ minWidth: 160 }}>{line.leaders.join(', ') || t('coordinators')}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
