'use client';

import { useTranslations } from 'next-intl';
import { DeadlinePage } from '@/components/deadlines/deadline-page';
import type { ReportDeadlineAnswer } from '@/lib/reports/get-report-deadline';
import type { ReportClock } from '@/lib/reports/report-clocks';

/** Why this deadline: one clock of a report. */
export function ReportDeadlinePage({ answer }: { answer: ReportDeadlineAnswer }) {
  const t = useTranslations('deadlines');
  const { code, title, clock, clocks, explanation, judged, extensionCount, maxExtensions } = answer;
  const report = `/reports/${encodeURIComponent(code)}`;
  const href = (each: ReportClock) => `${report}/deadline${each === 'resolve' ? '' : `?clock=${each}`}`;
  const isExtended = clock === 'resolve' && extensionCount > 0;
  return (
    <DeadlinePage
      {...{ code, title, judged, explanation }}
      back={{ href: report, label: t('back', { code }) }}
      clocks={clocks.map((each) => ({ value: each, label: t(`clock.${each}`), href: href(each) }))}
      current={clock}
      heading={t(`clock.${clock}`)}
      notes={
        isExtended ? [t('extended', { count: extensionCount, max: maxExtensions ?? extensionCount })] : []
      }
      unexplained={t('unexplained')}
    />
  );
}
