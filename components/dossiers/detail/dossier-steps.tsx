'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/case/section';
import { useDurationWords } from '@/components/deadlines/deadline-words';
import { TimeLeft } from '@/components/ui/time-left';
import type { DetailStep, DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formatDateTime } from '@/lib/format/date-time';
import { dossierDeadlineHref } from './dossier-deadline';

/** The way of the dossier: each step with who has it, its own share of the deadline, its date and the hand-over. */
export function DossierSteps({ dossier, now }: { dossier: DossierDetail; now: string }) {
  const t = useTranslations('dossiers.detail');
  const outcomes = useTranslations('reports.detail.deadline');
  const duration = useDurationWords();
  if (dossier.steps.length === 0) return null;
  const stamp = (step: DetailStep) =>
    step.handedOverAt
      ? [t('handedOver', { at: formatDateTime(step.handedOverAt) }), step.outcome && outcomes(step.outcome)]
      : [step.arrivedAt && t('arrived', { at: formatDateTime(step.arrivedAt) })];
  return (
    <Section title={t('steps')}>
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1, fontSize: 14 }}>
        {dossier.steps.map((step) => (
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
              {stamp(step).map((words) => words && <span key={words}>{words}</span>)}
              {!step.handedOverAt && <TimeLeft lateness={step.lateness} dueAt={step.dueAt} now={now} />}
              {step.dueAt && (
                <Link component={NextLink} href={dossierDeadlineHref(dossier.code, step.position)}>
                  {t('stepDue', { at: formatDateTime(step.dueAt), time: duration(step.allottedMinutes) })}
                </Link>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
