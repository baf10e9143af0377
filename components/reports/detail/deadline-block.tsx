import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { useDurationWords } from '@/components/deadlines/deadline-words';
import { TimeLeft } from '@/components/ui/time-left';
import { formatDateTime } from '@/lib/format/date-time';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { FactList } from '@/components/case/fact-list';
import { Section } from '@/components/case/section';
import { When } from '@/components/case/when';

export function deadlineHref(code: string): string {
  return `/reports/${encodeURIComponent(code)}/deadline`;
}

/** The clocks of the report and how they ended; why they end then is a page of its own. */
export function DeadlineBlock({ report, now }: { report: ReportDetail; now: string }) {
  const t = useTranslations('reports.detail.deadline');
  const duration = useDurationWords();
  const { deadline, extensionCount, transferCount, reopenCount } = report;
  const left = deadline.pausedMinutesLeft;
  const paused = left === null ? null : duration(Math.abs(left));
  const date = (label: string, at: string | null) => (at ? { label, value: <When at={at} /> } : null);
  const times = (label: string, count: number) => (count ? { label, value: t('times', { count }) } : null);
  return (
    <Section
      title={t('title')}
      aside={<TimeLeft lateness={deadline.lateness} dueAt={deadline.dueAt} now={now} />}
    >
      <FactList
        facts={[
          report.acceptedAt
            ? date(t('acceptedAt'), report.acceptedAt)
            : date(t('accept'), deadline.acceptDueAt),
          {
            label: t('due'),
            value: deadline.dueAt ? (
              <When at={deadline.dueAt} />
            ) : paused === null ? (
              t('none')
            ) : (
              t((left ?? 0) < 0 ? 'pausedLate' : 'paused', { time: paused })
            ),
          },
          date(t('nextUpdate'), deadline.nextUpdateDueAt),
          deadline.requestedDueAt
            ? {
                label: t('requested'),
                value: t('requestedWaits', { at: formatDateTime(deadline.requestedDueAt) }),
              }
            : null,
          date(t('closedAt'), report.closedAt),
          deadline.outcome ? { label: t('outcome'), value: t(deadline.outcome) } : null,
          date(t('publish'), deadline.publishDueAt),
          extensionCount
            ? {
                label: t('extensions'),
                value: t('extensionsOf', {
                  count: extensionCount,
                  max: deadline.sla?.maxExtensions ?? extensionCount,
                }),
              }
            : null,
          times(t('transferred'), transferCount),
          times(t('reopened'), reopenCount),
        ]}
      />
      <Link
        component={NextLink}
        href={deadlineHref(report.code)}
        sx={{ display: 'inline-block', mt: 0.75, fontSize: 14 }}
      >
        {t('why')}
      </Link>
    </Section>
  );
}
