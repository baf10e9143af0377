import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import MuiLink from '@mui/material/Link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { FactList } from '@/components/case/fact-list';
import { LinkedReports } from './linked-reports';
import { Section } from '@/components/case/section';

/** Where it is, and what else of the same kind was reported beside it. */
export function ReportPlace({ report }: { report: ReportDetail }) {
  const t = useTranslations('reports.detail');
  const format = useFormatter();
  const { address, commune, latitude, longitude } = report.place;
  const degrees = (value: number) =>
    format.number(value, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  const placed = latitude !== null && longitude !== null;
  return (
    <Section title={t('place')}>
      <FactList
        facts={[
          { label: t('address'), value: address || t('noAddress') },
          { label: t('actions.commune'), value: commune?.name ?? t('noCommune') },
          placed
            ? {
                label: t('coordinates'),
                value: (
                  <>
                    {degrees(latitude)}; {degrees(longitude)}{' '}
                    <MuiLink
                      href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`}
                      underline="always"
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t('openMap')}
                    </MuiLink>
                  </>
                ),
              }
            : null,
        ]}
      />
      {report.nearby.length ? (
        <Box sx={{ mt: 1 }}>
          <Typography component="h3" variant="caption" sx={{ color: 'text.secondary' }}>
            {t('nearby')}
          </Typography>
          <LinkedReports
            reports={report.nearby}
            detail={(other) =>
              t('metres', {
                metres: Math.round(report.nearby.find((each) => each.code === other.code)?.metres ?? 0),
              })
            }
          />
        </Box>
      ) : null}
    </Section>
  );
}
