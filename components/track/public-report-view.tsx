import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatDateTime } from '@/lib/format/date-time';
import type { PublicReport } from '@/lib/reports/find-public-report';
import type { PublicState } from '@/lib/reports/report';
import { CitizenMessageForm } from './citizen-message-form';
import { PublicMessages } from './public-messages';
import { PublicCode, PublicFacts, PublicPart } from './public-parts';
import { PublicPhotos } from './public-photos';
import { PublicStateSteps } from './public-state-steps';
import { PublicTimeline } from './public-timeline';

/** The way of a report (domain.md §2.2); a refusal ends it early. */
const wayOf = (state: PublicState): PublicState[] =>
  state === 'refused' ? ['received', 'refused'] : ['received', 'in_progress', 'done'];

/** A report as its sender follows it: the four public states, the answer, what happened. */
export function PublicReportView({ report, hasFailed }: { report: PublicReport; hasFailed: boolean }) {
  const t = useTranslations('track');
  const states = useTranslations('domain.publicState');
  const isEnglish = useLocale() === 'en';
  const way = wayOf(report.publicState);
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2, display: 'grid', gap: 3 }}>
      <PublicCode>{report.code}</PublicCode>
      <PublicStateSteps
        steps={way.map((step) => ({ label: states(step), isRefusal: step === 'refused' }))}
        reached={way.indexOf(report.publicState)}
      />
      {report.isWaiting && <PublicPart title={t('question')}>{report.question ?? t('paused')}</PublicPart>}
      {report.answer && <PublicPart title={t('answer')}>{report.answer}</PublicPart>}
      {report.masterCode && <Typography>{t('duplicateOf', { code: report.masterCode })}</Typography>}
      <PublicFacts
        facts={[
          [t('service'), isEnglish ? report.category.nameEn : report.category.name],
          [t('agency'), report.agency],
          [t('received'), formatDateTime(report.receivedAt)],
          [t('expected'), report.dueAt && formatDate(report.dueAt)],
          [t('address'), report.address],
          [t('updated'), formatDateTime(report.updatedAt)],
        ]}
      />
      <PublicPart title={t('content')}>{report.description}</PublicPart>
      <PublicPhotos ids={report.photos} />
      {/* The answer that holds stands above; an earlier one, before the report was taken up again, is part of the talk. */}
      <PublicMessages
        messages={report.messages.filter(({ kind, text }) => kind !== 'answer' || text !== report.answer)}
      />
      {report.takesMessages && (
        <PublicPart title={t(report.isWaiting ? 'message.answerTitle' : 'message.addTitle')}>
          <CitizenMessageForm
            key={report.messages.length}
            action="/track/message"
            purpose={report.isWaiting ? 'answer' : 'add'}
            hasFailed={hasFailed}
          />
        </PublicPart>
      )}
      <PublicTimeline words="domain.event" events={report.events} />
    </Paper>
  );
}
