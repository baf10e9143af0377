import Box from '@mui/material/Box';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CommuneIndicator } from '@/components/dashboard/commune-indicator';
import { DailyChart } from '@/components/dashboard/daily-chart';
import { FigureTable } from '@/components/dashboard/figure-table';
import { FigureTiles } from '@/components/dashboard/figure-tiles';
import { LateNow } from '@/components/dashboard/late-now';
import { LinkTabs } from '@/components/dashboard/link-tabs';
import { ReportedTable } from '@/components/dashboard/reported-table';
import { Section } from '@/components/dashboard/section';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { formatDate, formatDateTime } from '@/lib/format/date-time';
import { getCommuneFigures } from '@/lib/indicators/get-commune-figures';
import { listReportedFigures } from '@/lib/indicators/list-reported-figures';
import { getReportFigures } from '@/lib/reports/get-report-figures';
import { figurePeriods, parseFigurePeriod } from '@/lib/reports/report-figures-period';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const ctx = await pageContext('/dashboard', 'dashboard.read');
  const asked = await searchParams;
  const period = parseFigurePeriod(asked.period);
  const askedMonth = typeof asked.indicators === 'string' ? asked.indicators : null;
  const [t, figures, communes, reported] = await Promise.all([
    getTranslations('dashboard'),
    getReportFigures(ctx, period),
    getCommuneFigures(ctx, askedMonth),
    listReportedFigures(ctx),
  ]);
  const href = (changed: { period?: string; indicators?: string | null }) => {
    const query = new URLSearchParams({ period });
    if (communes.period) query.set('indicators', communes.period);
    for (const [name, value] of Object.entries(changed)) if (value) query.set(name, value);
    return `/dashboard?${query}`;
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={`${t('span', { from: formatDate(figures.range.from), to: formatDate(figures.range.to) })} · ${t('asOf', { time: formatDateTime(figures.asOf) })}${figures.scope ? ` · ${t('limited', { count: figures.scope.length })}` : ''}`}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <LinkTabs
          label={t('period')}
          current={period}
          options={figurePeriods.map((value) => ({
            value,
            label: t(`periods.${value}`),
            href: href({ period: value }),
          }))}
        />
        <Section title={t('reports')}>
          <FigureTiles figures={figures} />
          <Box sx={{ mt: 2 }}>
            <DailyChart figures={figures} />
          </Box>
        </Section>
        <Section title={t('lateNow')} note={t('lateNowNote')}>
          <LateNow figures={figures} />
        </Section>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          }}
        >
          <Section title={t('by.department')}>
            <FigureTable figures={figures} by="department" />
          </Section>
          <Section title={t('by.category')}>
            <FigureTable figures={figures} by="category" />
          </Section>
        </Box>
        {communes.periods.length > 1 && (
          <LinkTabs
            label={t('communes.period')}
            current={communes.period ?? ''}
            options={communes.periods
              .slice(0, 12)
              .map((value) => ({ value, label: value, href: href({ indicators: value }) }))}
          />
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          }}
        >
          {communes.indicators.map((indicator) => (
            <CommuneIndicator key={indicator.code} indicator={indicator} />
          ))}
        </Box>
        {reported.length > 0 && (
          <Section title={t('reported.title')} note={t('reported.note')}>
            <ReportedTable figures={reported} />
          </Section>
        )}
      </Box>
    </>
  );
}
