'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslations } from 'next-intl';

/** One field that differs: its label, what was typed here and what stands in the database now. */
export type Difference = { label: string; yours: string; current: string };

/** Field by field: yours beside what stands now. */
export function Differences({ rows }: { rows: readonly Difference[] }) {
  const t = useTranslations('common.problem');
  return (
    <Box sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small" aria-label={t('conflictTitle')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('field')}</TableCell>
            <TableCell>{t('yours')}</TableCell>
            <TableCell>{t('current')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ label, yours, current }) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <TableCell>{yours || t('empty')}</TableCell>
              <TableCell sx={{ fontWeight: 600 }}>{current || t('empty')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
