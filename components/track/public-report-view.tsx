import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate, formatDateTime } from '@/lib/format/date-time';
import type { PublicReport } from '@/lib/reports/find-public-report';
import { CitizenMessageForm } from './citizen-message-form';
import { PublicMessages } from './public-messages';
import { PublicPhotos } from './public-photos';
import { PublicStateSteps } from './public-state-steps';
import { PublicTimeline } from './public-timeline';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}>
        {children}
      </Typography>
    </Box>
  );
}

/** Text as it was written, with its line breaks. */
function Text({ title, children }: { title: string; children: string }) {
  return (
    <Box component="section">
      <Typography component="h2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Typography>
    </Box>
  );
}

/** A report as its sender follows it: the four public states, the answer, what happened. */
export function PublicReportView({ report, hasFailed }: { report: PublicReport; hasFailed: boolean }) {
  const t = useTranslations('track');
  const isEnglish = useLocale() === 'en';
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2, display: 'grid', gap: 3 }}>
      <Typography
        component="p"
        sx={{ fontSize: '1.25rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
      >
        {report.code}
      </Typography>
      <PublicStateSteps state={report.publicState} />
      {report.isWaiting && <Text title={t('question')}>{report.question ?? t('paused')}</Text>}
      {report.answer && <Text title={t('answer')}>{report.answer}</Text>}
      {report.masterCode && <Typography>{t('duplicateOf', { code: report.masterCode })}</Typography>}
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        <Fact label={t('service')}>{isEnglish ? report.category.nameEn : report.category.name}</Fact>
        {report.agency && <Fact label={t('agency')}>{report.agency}</Fact>}
        <Fact label={t('received')}>{formatDateTime(report.receivedAt)}</Fact>
        {report.dueAt && <Fact label={t('expected')}>{formatDate(report.dueAt)}</Fact>}
        {report.address && <Fact label={t('address')}>{report.address}</Fact>}
        <Fact label={t('updated')}>{formatDateTime(report.updatedAt)}</Fact>
      </Box>
      <Text title={t('content')}>{report.description}</Text>
      <PublicPhotos ids={report.photos} />
      {/* The answer that holds stands above; an earlier one, before the report was taken up again, is part of the talk. */}
      <PublicMessages
        messages={report.messages.filter(({ kind, text }) => kind !== 'answer' || text !== report.answer)}
      />
      {report.takesMessages && (
        <Box component="section">
          <Typography component="h2" sx={{ fontWeight: 600, mb: 1 }}>
            {t(report.isWaiting ? 'message.answerTitle' : 'message.addTitle')}
          </Typography>
          <CitizenMessageForm
            key={report.messages.length}
            action="/track/message"
            purpose={report.isWaiting ? 'answer' : 'add'}
            hasFailed={hasFailed}
          />
        </Box>
      )}
      <PublicTimeline events={report.events} />
    </Paper>
  );
}
