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
import { useCaseText } from './case-subject';

export type ShownChange = {
  field: string;
  label: string;
  /** In words; null: nothing. */
  before: string | null;
  now: string | null;
  /** What this person typed for the fact; undefined when the form has no say in it. */
  yours?: string | null;
};
export type ShownConflict = { version: number; names: string[]; changes: ShownChange[] };

type Props = {
  conflict: ShownConflict;
  pending: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** A refused stale save: what somebody else changed since, beside what was typed, and the two ways on. */
export function ConflictView({ conflict, pending, onTakeTheirs, onKeepMine }: Props) {
  const t = useCaseText('conflict');
  const { names, changes } = conflict;
  const word = (value: string | null) => value || t('empty');
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
              {changes.map(({ field, label, before, now, yours }) => (
                <TableRow key={field} data-changed={field}>
                  <TableCell component="th" scope="row">
                    {label}
                  </TableCell>
                  <TableCell>{word(before)}</TableCell>
                  <TableCell sx={{ fontWeight: 600 }}>{word(now)}</TableCell>
                  <TableCell>{yours === undefined ? '–' : word(yours)}</TableCell>
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
