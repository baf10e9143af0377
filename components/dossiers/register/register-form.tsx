'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BackToList } from '@/components/case/back-to-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { useFieldProblemText } from '@/components/ui/problem-fields';
import type { RegisterAgency } from '@/lib/dossiers/paper/register/list-register-agencies';
import { printedRows, RegisterQuery } from '@/lib/dossiers/paper/register/register-schema';

type Props = { agencies: readonly RegisterAgency[]; own: number; today: string };

/** Which agency and which days the register is taken of; what is wrong is said before anything is asked for. */
export function RegisterForm({ agencies, own, today }: Props) {
  const t = useTranslations('paper.register');
  const late = useTranslations('paper.late');
  const textOf = useFieldProblemText();
  const first = agencies.find(({ id }) => id === own) ?? agencies[0];
  const [asked, setAsked] = useState({ agencyId: first?.id ?? 0, from: `${today.slice(0, 8)}01`, to: today });
  const checked = RegisterQuery.safeParse(asked);
  const problemOf = (path: 'from' | 'to') => {
    const issue = checked.error?.issues.find((one) => one.path[0] === path);
    return issue && textOf({ path, messageKey: issue.message });
  };
  const address = (format: 'pdf' | 'csv') =>
    `/api/v1/dossiers/register?${new URLSearchParams({ ...asked, agencyId: String(asked.agencyId), format })}`;
  const day = (path: 'from' | 'to') => (
    <TextField
      type="date"
      size="small"
      label={t(path)}
      value={asked[path]}
      onChange={(event) => setAsked({ ...asked, [path]: event.target.value })}
      error={problemOf(path) !== undefined}
      helperText={problemOf(path)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 640 }}>
      <Box>
        <BackToList list="/dossiers" label={late('back')} />
      </Box>
      <PageHeader title={t('title')} subtitle={t('intro', { max: printedRows })} />
      {agencies.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <>
          <TextField
            select
            size="small"
            label={t('agency')}
            value={asked.agencyId}
            onChange={(event) => setAsked({ ...asked, agencyId: Number(event.target.value) })}
          >
            {agencies.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            {day('from')}
            {day('to')}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              variant="contained"
              disabled={!checked.success}
              href={address('pdf')}
              target="_blank"
              rel="noopener"
            >
              {t('pdf')}
            </Button>
            <Button variant="outlined" disabled={!checked.success} href={address('csv')}>
              {t('csv')}
            </Button>
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('logged')}
          </Typography>
        </>
      )}
    </Box>
  );
}
