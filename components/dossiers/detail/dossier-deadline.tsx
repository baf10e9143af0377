'use client';

import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { FactList } from '@/components/case/fact-list';
import { Section } from '@/components/case/section';
import { When } from '@/components/case/when';
import { useDurationWords } from '@/components/deadlines/deadline-words';
import { TimeLeft } from '@/components/ui/time-left';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';

/** The address of the page that says why a dossier, or the step at this position, is due when it is. */
export function dossierDeadlineHref(code: string, step?: number): string {
  return `/dossiers/${encodeURIComponent(code)}/deadline${step ? `?step=${step}` : ''}`;
}

/** The promise to the applicant and what became of it; why it is that day is a page of its own. */
export function DossierDeadline({ dossier, now }: { dossier: DossierDetail; now: string }) {
  const t = useTranslations('dossiers.detail');
  const words = useTranslations('reports.detail.deadline');
  const duration = useDurationWords();
  const { deadline, supplementCount } = dossier;
  const left = deadline.pausedMinutesLeft;
  return (
    <Section
      title={words('title')}
      aside={<TimeLeft lateness={deadline.lateness} dueAt={deadline.dueAt} now={now} />}
    >
      <FactList
        facts={[
          {
            label: t('appointment'),
            value: deadline.appointmentDate ? <When at={deadline.appointmentDate} /> : t('noClock'),
          },
          left === null
            ? null
            : {
                label: t('clock'),
                value: words(left < 0 ? 'pausedLate' : 'paused', { time: duration(Math.abs(left)) }),
              },
          deadline.outcome ? { label: words('outcome'), value: words(deadline.outcome) } : null,
          deadline.extensions.length
            ? { label: words('extensions'), value: words('times', { count: deadline.extensions.length }) }
            : null,
          supplementCount
            ? { label: t('supplements'), value: words('times', { count: supplementCount }) }
            : null,
        ]}
      />
      {deadline.explanation && (
        <Link
          component={NextLink}
          href={dossierDeadlineHref(dossier.code)}
          sx={{ display: 'inline-block', mt: 0.75, fontSize: 14 }}
        >
          {t('why')}
        </Link>
      )}
    </Section>
  );
}
