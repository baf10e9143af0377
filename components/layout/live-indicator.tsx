'use client';

import CloudOffIcon from '@mui/icons-material/CloudOffOutlined';
import SensorsIcon from '@mui/icons-material/Sensors';
import SyncIcon from '@mui/icons-material/Sync';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslations } from 'next-intl';
import { useLiveConnection } from './live-provider';

const faces = {
  connected: { Icon: SensorsIcon, color: 'status.done.main' },
  connecting: { Icon: SyncIcon, color: 'text.secondary' },
  lost: { Icon: CloudOffIcon, color: 'status.late.main' },
} as const;

/** Whether what is on the page is kept up to date by itself. */
export function LiveIndicator() {
  const t = useTranslations('common.live');
  const { state } = useLiveConnection();
  const { Icon, color } = faces[state];
  return (
    <Tooltip title={t(state)}>
      <Box role="img" aria-label={t(state)} data-live={state} sx={{ display: 'inline-flex', color }}>
        <Icon fontSize="small" />
      </Box>
    </Tooltip>
  );
}
