'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { TimeLeft } from '@/components/ui/time-left';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formatDateTime } from '@/lib/format/date-time';

/** The way of the dossier: each step with who has it, its own deadline and the hand-over. */
export function DossierSteps({ steps, now }: { steps: DossierDetail['steps']; now: string }) {
  const t = useTranslations('dossiers.detail');
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      {steps.map((step) => (
        <Box
          component="li"
          key={step.id}
          aria-current={step.isCurrent ? 'step' : undefined}
          sx={{ fontWeight: step.isCurrent ? 600 : 400 }}
        >
          {step.name}
          <Box
            sx={{
              fontWeight: 400,
              color: 'text.secondary',
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1.5,
            }}
          >
            <span>{[step.department?.name, step.assignee?.name].filter(Boolean).join(' · ')}</span>
            {step.handedOverAt ? (
              <span>{t('handedOver', { at: formatDateTime(step.handedOverAt) })}</span>
            ) : (
              <TimeLeft lateness={step.lateness} dueAt={step.dueAt} now={now} />
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
