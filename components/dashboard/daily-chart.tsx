'use client';

import Box from '@mui/material/Box';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { ClientOnly } from '@/components/chart/client-only';
import { BlockSkeleton } from '@/components/ui/skeletons';
import type { ReportFigures } from '@/lib/reports/report-figures';

const height = 200;
const Chart = dynamic(() => import('@/components/chart/received-closed-chart'), {
  ssr: false,
  loading: () => <BlockSkeleton height={height} />,
});

/** Received and closed by day. The tables beside it carry the numbers for those who do not see the chart. */
export function DailyChart({ figures }: { figures: ReportFigures }) {
  const t = useTranslations('dashboard');
  const { received, closed } = figures.total;
  return (
    <Box
      role="img"
      aria-label={t('dailyChart', { received, closed })}
      sx={{ minHeight: height, minWidth: 0 }}
    >
      <ClientOnly fallback={<Box sx={{ height }} />}>{() => <Chart days={figures.byDay} />}</ClientOnly>
    </Box>
  );
}
