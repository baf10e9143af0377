'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { restoreLocalStateAction, retireLocalStateAction } from '@/app/(desk)/admin/states/actions';
import { StateChip } from '@/components/ui/state-chip';
import type { LocalStateRow } from '@/lib/local-states/list-local-states';
import type { ReportState } from '@/lib/reports/report';
import { StateButtons } from './state-buttons';
import { AdminState } from './state-chip';

type Props = {
  baseState: ReportState;
  steps: readonly LocalStateRow[];
  onEdit: (step: LocalStateRow) => void;
};

/** The office's own steps below the state that they stand under. */
export function LocalStateRows({ baseState, steps, onEdit }: Props) {
  const t = useTranslations('settings.steps');
  return steps.map((step) => (
    <TableRow key={step.code} hover data-step-row={step.code}>
      <TableCell component="th" scope="row" sx={{ pl: 5 }}>
        <StateChip state={baseState} step={step} />
      </TableCell>
      <TableCell>
        {t('own')}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {step.code}
        </Typography>
      </TableCell>
      <TableCell colSpan={2}>
        <AdminState state={step.isRetired ? 'disabled' : 'active'} />
      </TableCell>
      <TableCell>{t('inUse', { count: step.reports })}</TableCell>
      <TableCell align="right">
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button size="small" aria-label={t('editOne', { name: step.label })} onClick={() => onEdit(step)}>
            {t('edit')}
          </Button>
          <StateButtons
            id={step.id}
            version={step.version}
            isDisabled={step.isRetired}
            name={step.label}
            disable={retireLocalStateAction}
            enable={restoreLocalStateAction}
            text={t('retireText', { count: step.reports })}
          />
        </Box>
      </TableCell>
    </TableRow>
  ));
}
