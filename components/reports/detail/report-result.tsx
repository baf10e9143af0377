import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import type { ReportDetail } from '@/lib/reports/report-detail';
import type { PhotoSaved } from './report-photos';
import { ResultPhotos } from './result-photos';
import { Section } from '@/components/case/section';

/** How it ended and the photos that show it, apart from what the citizen sent. Nothing, as long as there is nothing. */
export function ReportResult({ report, onSaved }: { report: ReportDetail; onSaved: PhotoSaved }) {
  const t = useTranslations('results');
  const isEnglish = useLocale() === 'en';
  const { resultCode, photos } = report;
  const mayAdd = report.offeredActions.includes('add_result_photo');
  if (!resultCode && !mayAdd && !photos.some((photo) => photo.kind === 'result')) return null;
  return (
    <Section title={t('title')}>
      {resultCode ? (
        <Typography variant="body2" sx={{ mb: 1 }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('code')}:
          </Box>{' '}
          {isEnglish ? resultCode.labelEn : resultCode.label}
        </Typography>
      ) : null}
      <ResultPhotos report={report} onSaved={onSaved} />
    </Section>
  );
}
