'use client';

import BarChartIcon from '@mui/icons-material/BarChartOutlined';
import TableIcon from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ClientOnly } from '@/components/chart/client-only';
import { EmptyState } from '@/components/ui/empty-state';
import { BlockSkeleton } from '@/components/ui/skeletons';
import { formatNumber, formatShare } from '@/lib/format/number';
import type { Language } from '@/lib/i18n/languages';
import type { CommuneIndicator as Indicator } from '@/lib/indicators/commune-figures';
import { CommuneTable } from './commune-table';
import { Section } from './section';

const Bars = dynamic(() => import('@/components/chart/commune-bars'), {
  ssr: false,
  loading: () => <BlockSkeleton height={420} />,
});

/** One indicator by commune: what the office as a whole stands at, then bars or the same rows as a table. */
export function CommuneIndicator({ indicator }: { indicator: Indicator }) {
  const t = useTranslations('dashboard');
  const language = useLocale() as Language;
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const { total, target, rows } = indicator;
  const title = language === 'vi' ? indicator.name : indicator.nameEn;
  const summary = t('communes.present', { present: total.present, expected: total.expected });
  const isDemo = rows.some((row) => row.isDemo);
  return (
    <Section
      title={title}
      note={
        <>
          {summary}
          {target &&
            ` · ${t('communes.target', { value: formatNumber(target.value, language), year: target.year })} · ${t('communes.reached', { count: total.reachedTarget, present: total.present })}`}
        </>
      }
      actions={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={shown}
          onChange={(_event, next: 'chart' | 'table' | null) => next && setShown(next)}
          aria-label={t('communes.view')}
        >
          <ToggleButton value="chart">
            <BarChartIcon fontSize="small" sx={{ mr: 0.5 }} />
            {t('communes.chart')}
          </ToggleButton>
          <ToggleButton value="table">
            <TableIcon fontSize="small" sx={{ mr: 0.5 }} />
            {t('communes.table')}
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {total.expected === 0 || total.present === 0 ? (
        <EmptyState title={t('communes.none')} text={t('communes.noneText')} />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
            {total.numerator !== null && total.denominator !== null && (
              <>
                <Typography component="span" sx={{ fontSize: '1.5rem', fontWeight: 600 }}>
                  {formatShare(total.numerator, total.denominator, language)}
                </Typography>
                <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                  {`${formatNumber(total.numerator, language)} / ${formatNumber(total.denominator, language)} ${t(`denominators.${indicator.denominatorKind as 'population'}`)}`}
                </Typography>
              </>
            )}
            {isDemo && <Chip size="small" variant="outlined" label={t('communes.demo')} />}
          </Box>
          {shown === 'table' ? (
            <CommuneTable indicator={indicator} title={title} />
          ) : (
            <Box
              role="img"
              aria-label={t('communes.chartLabel', { title, summary })}
              sx={{ mt: 1, minHeight: rows.length * 20 + 44 }}
            >
              <ClientOnly fallback={<Box sx={{ height: rows.length * 20 + 44 }} />}>
                {() => <Bars figures={rows} target={target?.value ?? null} unit={indicator.unit} />}
              </ClientOnly>
            </Box>
          )}
        </>
      )}
    </Section>
  );
}
