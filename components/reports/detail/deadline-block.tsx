import Box from '@mui/material/Box';
import { useFormatter, useTranslations } from 'next-intl';
import { TimeLeft } from '@/components/ui/time-left';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { FactList } from './fact-list';
import { Section } from './section';
import { When } from './when';

const workingDayMinutes = 8 * 60;

/** The clocks of the report, how they ended, and how the due date was counted. */
export function DeadlineBlock({ report, now }: { report: ReportDetail; now: string }) {
  const t = useTranslations('reports.detail.deadline');
  const format = useFormatter();
  const { deadline } = report;
  const left = Math.abs(deadline.pausedMinutesLeft ?? 0);
  const pausedTime = t('duration', {
    days: Math.floor(left / workingDayMinutes),
    hours: Math.floor((left % workingDayMinutes) / 60),
    minutes: Math.round(left % 60),
  });
  const day = (date: string) =>
    format.dateTime(new Date(`${date.slice(0, 10)}T12:00:00+07:00`), {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    });
  return (
    <Section
      title={t('title')}
      aside={<TimeLeft lateness={deadline.lateness} dueAt={deadline.dueAt} now={now} />}
    >
      <FactList
        facts={[
          report.acceptedAt
            ? { label: t('acceptedAt'), value: <When at={report.acceptedAt} /> }
            : deadline.acceptDueAt
              ? { label: t('accept'), value: <When at={deadline.acceptDueAt} /> }
              : null,
          {
            label: t('due'),
            value: deadline.dueAt ? (
              <When at={deadline.dueAt} />
            ) : deadline.pausedMinutesLeft === null ? (
              t('none')
            ) : deadline.pausedMinutesLeft < 0 ? (
              t('pausedLate', { time: pausedTime })
            ) : (
              t('paused', { time: pausedTime })
            ),
          },
          report.closedAt ? { label: t('closedAt'), value: <When at={report.closedAt} /> } : null,
          deadline.outcome ? { label: t('outcome'), value: t(deadline.outcome) } : null,
        ]}
      />
      <Box component="details" sx={{ mt: 0.5, fontSize: 14 }}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', py: 0.5 }}>
          {t('why')}
        </Box>
        <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
          <li>
            {t('countedFrom')} <When at={report.receivedAt} />
          </li>
          {deadline.terms ? (
            <>
              <li>{t('acceptTerm', { hours: deadline.terms.acceptHours })}</li>
              <li>{t('handleTerm', { days: deadline.terms.handleDays })}</li>
            </>
          ) : (
            <li>{t('noTerms')}</li>
          )}
          {deadline.specialDays.map((special) => (
            <li key={special.date}>
              {day(special.date)}: {special.name} ({t(`dayKind.${special.kind}`)})
            </li>
          ))}
          {deadline.pauses.map((pause) => (
            <li key={pause.startedAt}>
              {t('pausedSince')} <When at={pause.startedAt} />
              {pause.endedAt ? (
                <>
                  {' '}
                  – <When at={pause.endedAt} />
                </>
              ) : null}
              : {pause.reason}
            </li>
          ))}
          {report.extensionCount ? <li>{t('extensions', { count: report.extensionCount })}</li> : null}
          {report.transferCount ? <li>{t('transferred', { count: report.transferCount })}</li> : null}
          {report.reopenCount ? <li>{t('reopened', { count: report.reopenCount })}</li> : null}
        </Box>
      </Box>
    </Section>
  );
}
