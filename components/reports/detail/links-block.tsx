import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { LinkedReports } from './linked-reports';
import { Section } from '@/components/case/section';

/** The master that this report was merged into, or the duplicates merged into it. */
export function LinksBlock({ report }: { report: ReportDetail }) {
  const t = useTranslations('reports.detail.links');
  if (!report.master && !report.duplicates.length) return null;
  return (
    <Section title={t('title')}>
      {report.master ? (
        <>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('master')}
          </Typography>
          <LinkedReports reports={[report.master]} />
        </>
      ) : null}
      {report.duplicates.length ? (
        <>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('duplicates')}
          </Typography>
          <LinkedReports reports={report.duplicates} />
        </>
      ) : null}
    </Section>
  );
}
