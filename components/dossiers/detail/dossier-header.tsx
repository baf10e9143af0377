'use client';

import Lock from '@mui/icons-material/Lock';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { BackToList } from '@/components/case/back-to-list';
import { When } from '@/components/case/when';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { CopyCode } from '@/components/ui/copy-code';
import { TimeLeft } from '@/components/ui/time-left';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formatTime } from '@/lib/format/date-time';

/** Code, state, time left, who has it and who holds it: the first thing an officer reads. */
export function DossierHeader({ dossier, now }: { dossier: DossierDetail; now: string }) {
  const t = useTranslations('dossiers');
  const { deadline, lock } = dossier;
  const until = lock ? formatTime(lock.until) : '';
  return (
    <Box component="header">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <BackToList list="/dossiers" label={t('detail.back')} />
        <DossierStateChip state={dossier.state} />
        <TimeLeft lateness={deadline.lateness} dueAt={deadline.dueAt} now={now} />
        <span>{t('detail.inHand', { department: dossier.department.name })}</span>
        {lock && (
          <Chip
            size="small"
            color={lock.isMine ? 'info' : 'warning'}
            variant="outlined"
            icon={<Lock />}
            label={
              lock.isMine
                ? t('detail.lockedByMe', { until })
                : t('detail.lockedBy', { name: lock.person.name, until })
            }
          />
        )}
      </Box>
      <Typography
        component="h1"
        variant="h1"
        sx={{ mt: 0.5, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}
      >
        <CopyCode code={dossier.code} />
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {dossier.title}
        {dossier.summary ? ` · ${dossier.summary}` : ''}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(`channel.${dossier.channel}`)} · {t('detail.submittedAt')} <When at={dossier.submittedAt} />
      </Typography>
    </Box>
  );
}
