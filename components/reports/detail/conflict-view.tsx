'use client';

import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format/date-time';
import { changesBetween, conflictNames, factsOf, type ReportFactName } from '@/lib/reports/report-changes';
import type { ReportConflict, ReportDetail } from '@/lib/reports/report-detail';

type Props = {
  seen: ReportDetail;
  conflict: ReportConflict;
  /** What this person typed for a fact, in words; null when the form has no say in it. */
  yours: (field: ReportFactName) => string | null;
  pending: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** A refused stale save: what somebody else changed since, beside what was typed, and the two ways on. */
export function ConflictView({ seen, conflict, yours, pending, onTakeTheirs, onKeepMine }: Props) {
  const t = useTranslations('reports.detail.conflict');
  const domain = useTranslations('domain');
  const changes = changesBetween(factsOf(seen), conflict.facts);
  const names = conflictNames(conflict);
  const word = (field: ReportFactName, value: string | null): string => {
    if (!value) return t('empty');
    if (field === 'state') return domain(`state.${value as 'new'}`);
    if (field === 'urgency') return domain(`urgency.${value as 'normal'}`);
    return field === 'dueAt' ? formatDateTime(value) : value;
  };
  return (
    <Alert severity="warning" role="alert" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{t('title')}</AlertTitle>
      {t('text')} {names.length ? t('by', { names: names.join(', ') }) : ''}
      {changes.length ? (
        <Box sx={{ overflowX: 'auto', mt: 1 }}>
          <Table
            size="small"
            aria-label={t('title')}
            sx={{
              '& td, & th': {
                verticalAlign: 'top',
                px: 0.5,
                whiteSpace: 'pre-wrap',
                overflowWrap: 'break-word',
              },
            }}
          >
            <TableHead>
              <TableRow>
                <TableCell>{t('field')}</TableCell>
                <TableCell>{t('before')}</TableCell>
                <TableCell>{t('now')}</TableCell>
                <TableCell>{t('yours')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {changes.map(({ field, before, after }) => (
                <TableRow key={field} data-changed={field}>
                  <TableCell component="th" scope="row">
                    {t(`fields.${field}`)}
                  </TableCell>
                  <TableCell>{word(field, before)}</TableCell>
                  <TableCell sx={{ fontWeight: 600 }}>{word(field, after)}</TableCell>
                  <TableCell>{yours(field) === null ? '–' : word(field, yours(field))}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ) : (
        <Box sx={{ mt: 0.5 }}>{t('onlyVersion')}</Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" disabled={pending} onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button size="small" variant="contained" loading={pending} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
      </Box>
    </Alert>
  );
}
