import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { FactList } from '@/components/case/fact-list';
import { ReportPhotos, type PhotoSaved } from './report-photos';
import { ReportResult } from './report-result';
import { Section } from '@/components/case/section';

/** Text as it was typed: line breaks stay, markup is shown and never obeyed. */
export function PlainText({ children }: { children: string }) {
  return (
    <Typography
      variant="body2"
      sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch', lineHeight: 1.6 }}
    >
      {children}
    </Typography>
  );
}

/** What the citizen sent: text, photos, extra answers; what they were told, and what was done. */
export function ReportContent({ report, onSaved }: { report: ReportDetail; onSaved: PhotoSaved }) {
  const t = useTranslations('reports.detail');
  const photos = report.photos.filter((photo) => photo.kind === 'citizen');
  return (
    <>
      <Section title={t('content')}>
        <PlainText>{report.description}</PlainText>
        {photos.length ? (
          <Box sx={{ mt: 1 }}>
            <Typography component="h3" variant="caption" sx={{ color: 'text.secondary' }}>
              {t('photos', { count: photos.length })}
            </Typography>
            <ReportPhotos report={{ ...report, photos }} onSaved={onSaved} />
          </Box>
        ) : null}
        {report.answers.length ? (
          <Box sx={{ mt: 1 }}>
            <Typography component="h3" variant="caption" sx={{ color: 'text.secondary' }}>
              {t('extra')}
            </Typography>
            <FactList
              facts={report.answers.map(({ question, values }) => ({
                label: question,
                value: values.join(', '),
              }))}
            />
          </Box>
        ) : null}
      </Section>
      {report.publicAnswer ? (
        <Section title={t('answerNow')}>
          <PlainText>{report.publicAnswer}</PlainText>
        </Section>
      ) : report.draftAnswer ? (
        <Section title={t('draftNow')}>
          <PlainText>{report.draftAnswer}</PlainText>
        </Section>
      ) : null}
      <ReportResult report={report} onSaved={onSaved} />
    </>
  );
}
