'use client';

import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';

const faces = {
  active: { icon: CheckIcon, tone: 'done' },
  locked: { icon: LockIcon, tone: 'soon' },
  disabled: { icon: BlockIcon, tone: 'neutral' },
} as const;

/** In use, locked or out of service: a word and a sign, then a colour. */
export function AdminState({ state }: { state: keyof typeof faces }) {
  const t = useTranslations('admin.states');
  const { icon: Icon, tone } = faces[state];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: `status.${tone}.text`,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon fontSize="inherit" aria-hidden />
      {t(state)}
    </Box>
  );
}
