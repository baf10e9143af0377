'use client';

import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import MergeIcon from '@mui/icons-material/MergeOutlined';
import PendingIcon from '@mui/icons-material/PendingOutlined';
import NewIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import ReplayIcon from '@mui/icons-material/ReplayOutlined';
import Chip from '@mui/material/Chip';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import type { StatusTone } from '@/components/layout/status-palette';
import { localStateWord, type LocalStateName } from '@/lib/local-states/local-state';
import type { ReportState } from '@/lib/reports/report';
import { stateFaces, type StateSign } from './state-face';

const icons: Record<StateSign, ComponentType<{ fontSize?: 'small' }>> = {
  new: NewIcon,
  work: PendingIcon,
  wait: HourglassIcon,
  done: CheckCircleIcon,
  refused: CancelIcon,
  again: ReplayIcon,
  merged: MergeIcon,
};

type ChipProps = {
  tone: StatusTone;
  sign: StateSign;
  label: string;
  title?: string;
  state: string;
  step?: string;
};

/** A state as word, sign and colour, whatever it is a state of. */
export function FaceChip({ tone, sign, label, title = label, state, step }: ChipProps) {
  const Icon = icons[sign];
  return (
    <Chip
      data-state={state}
      data-step={step}
      icon={<Icon fontSize="small" />}
      label={label}
      title={title}
      sx={{
        bgcolor: `status.${tone}.soft`,
        color: `status.${tone}.text`,
        borderRadius: 1,
        maxWidth: '100%',
        '& .MuiChip-icon': { color: 'inherit', fontSize: '1rem' },
      }}
    />
  );
}

type Props = {
  state: ReportState;
  /** The office's own step within the state: its word stands in the chip, sign and colour are the state's. */
  step?: LocalStateName | null;
};

/** A report's state. */
export function StateChip({ state, step }: Props) {
  const t = useTranslations('domain.state');
  const language = useLocale() === 'en' ? 'en' : 'vi';
  const label = step ? localStateWord(step, language) : t(state);
  return (
    <FaceChip
      {...stateFaces[state]}
      state={state}
      step={step?.code}
      label={label}
      title={step ? `${t(state)}: ${label}` : label}
    />
  );
}
