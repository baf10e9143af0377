'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { orderActions } from '@/lib/reports/action-order';
import { hasForm, type FormAction } from '@/lib/reports/action-values';
import type { ReportAction, ReportState } from '@/lib/reports/report';
import { Section } from './section';

type Props = { state: ReportState; offered: readonly ReportAction[]; onOpen: (action: FormAction) => void };

/** The next step first, the others beside it, what ends the case apart. Drawn from the table that the verbs obey. */
export function ActionPanel({ state, offered, onOpen }: Props) {
  const t = useTranslations('reports.detail.actions');
  const domain = useTranslations('domain.action');
  const { primary, ordinary, endings } = orderActions(state, offered);
  const button = (action: ReportAction, look: 'contained' | 'outlined', color: 'primary' | 'inherit') =>
    !hasForm(action) ? null : (
      <Button
        key={action}
        size="small"
        variant={look}
        color={color}
        onClick={() => onOpen(action)}
        data-action={action}
      >
        {domain(action)}
      </Button>
    );
  return (
    <Section title={t('title')}>
      {primary || ordinary.length || endings.length ? (
        <Box sx={{ display: 'grid', gap: 1 }}>
          {primary ? <Box sx={{ display: 'grid' }}>{button(primary, 'contained', 'primary')}</Box> : null}
          {ordinary.length ? (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
              {ordinary.map((action) => button(action, 'outlined', 'primary'))}
            </Box>
          ) : null}
          {endings.length ? (
            <Box
              role="group"
              aria-label={t('endings')}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 0.75,
                pt: 1,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              {endings.map((action) => button(action, 'outlined', 'inherit'))}
            </Box>
          ) : null}
        </Box>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('none')}
        </Typography>
      )}
    </Section>
  );
}
