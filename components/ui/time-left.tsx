'use client';

import CheckIcon from '@mui/icons-material/CheckOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import PauseCircleIcon from '@mui/icons-material/PauseCircleOutlined';
import RemoveIcon from '@mui/icons-material/RemoveOutlined';
import ScheduleIcon from '@mui/icons-material/ScheduleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import type { Lateness } from '@/lib/deadlines/lateness';
import { formatDateTime } from '@/lib/format/date-time';
import { spanOf } from '@/lib/format/duration';
import { latenessTones } from './state-face';

const icons: Record<Lateness, ComponentType<{ fontSize?: 'inherit' }>> = {
  on_time: ScheduleIcon,
  due_soon: WarningIcon,
  late: ErrorIcon,
  paused: PauseCircleIcon,
  met: CheckIcon,
  breached: ErrorIcon,
  none: RemoveIcon,
};

type Props = { lateness: Lateness; dueAt: string | null; now: string | number };

/** Time to or past the deadline as word, sign and colour; the deadline itself is the tooltip. `now` is the server's. */
export function TimeLeft({ lateness, dueAt, now }: Props) {
  const t = useTranslations();
  const Icon = icons[lateness];
  const tone = latenessTones[lateness];
  const counts = dueAt !== null && (lateness === 'on_time' || lateness === 'due_soon' || lateness === 'late');
  const text = () => {
    if (!counts) return t(`domain.lateness.${lateness}`);
    const { unit, count } = spanOf(Date.parse(dueAt) - new Date(now).getTime());
    return t(lateness === 'late' ? 'common.time.over' : 'common.time.left', {
      span: t(`common.time.${unit}`, { count }),
    });
  };
  return (
    <Box
      component="span"
      data-lateness={lateness}
      title={dueAt ? t('common.time.due', { date: formatDateTime(dueAt) }) : undefined}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: `status.${tone}.text`,
        fontWeight: lateness === 'late' ? 600 : 400,
        whiteSpace: 'nowrap',
      }}
    >
      <Box component="span" aria-hidden sx={{ display: 'inline-flex', fontSize: '1rem' }}>
        <Icon fontSize="inherit" />
      </Box>
      {text()}
    </Box>
  );
}
