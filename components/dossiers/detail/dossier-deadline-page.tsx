'use client';

import { useTranslations } from 'next-intl';
import { DeadlinePage } from '@/components/deadlines/deadline-page';
import { useDurationWords } from '@/components/deadlines/deadline-words';
import type { DossierDeadlineAnswer } from '@/lib/dossiers/get-dossier-deadline';
import { formatDateTime } from '@/lib/format/date-time';
import { dossierDeadlineHref } from './dossier-deadline';

/** Why this deadline: the appointment of a dossier, or one of its steps. */
export function DossierDeadlinePage({ answer }: { answer: DossierDeadlineAnswer }) {
  const t = useTranslations('dossiers.detail');
  const duration = useDurationWords();
  const { code, title, steps, step, appointmentDate, judged, explanation } = answer;
  const before = steps.filter((each) => step && each.position < step.position);
  const sum = before.reduce((minutes, each) => minutes + each.allottedMinutes, 0);
  const notes = step
    ? [
        t('stepShare', { own: duration(step.allottedMinutes), before: duration(sum) }),
        ...(step.handedOverAt ? [t('handedOver', { at: formatDateTime(step.handedOverAt) })] : []),
      ]
    : [appointmentDate ? t('appointmentIs', { at: formatDateTime(appointmentDate) }) : t('noAppointment')];
  return (
    <DeadlinePage
      {...{ code, title, explanation, notes }}
      back={{ href: `/dossiers/${encodeURIComponent(code)}`, label: t('backTo', { code }) }}
      clocks={[
        { value: '0', label: t('appointment'), href: dossierDeadlineHref(code) },
        ...steps.map(({ position, name }) => ({
          value: String(position),
          label: `${position}. ${name}`,
          href: dossierDeadlineHref(code, position),
        })),
      ]}
      current={String(step?.position ?? 0)}
      heading={step ? step.name : t('why')}
      judged={step ? null : judged}
      unexplained={t('noClock')}
    />
  );
}
