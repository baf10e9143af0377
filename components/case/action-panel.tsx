'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { OrderedActions } from '@/lib/cases/action-order';
import { useCaseNames, useCaseText } from './case-subject';
import { Section } from './section';

type Props<Action extends string> = { actions: OrderedActions<Action>; onOpen: (action: Action) => void };

/** The next step first, the others beside it, what ends the case apart. Drawn from the table that the verbs obey. */
export function ActionPanel<Action extends string>({ actions, onOpen }: Props<Action>) {
  const t = useCaseText('actions');
  const names = useCaseNames();
  const { primary, ordinary, endings } = actions;
  const button = (action: Action, look: 'contained' | 'outlined', color: 'primary' | 'inherit') => (
    <Button
      key={action}
      size="small"
      variant={look}
      color={color}
      onClick={() => onOpen(action)}
      data-action={action}
    >
      {names.action(action)}
    </Button>
  );
  return (
    <Section title={t('title')} notPrinted>
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
