'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CommuneFigure } from '@/lib/indicators/commune-figures';
import { chartColors, chartText } from './chart-style';

const rowHeight = 20;
const frame = 44;

/** Height of the chart for so many communes, known before it is drawn, so that nothing jumps. */
export const communeBarsHeight = (count: number) => count * rowHeight + frame;

type Props = { figures: readonly CommuneFigure[]; target: number | null; unit: string };

/** Sorted horizontal bars with the target as a line. A commune without a figure keeps its place and says so. */
export default function CommuneBars({ figures, target, unit }: Props) {
  const t = useTranslations('dashboard.communes');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const data = figures.map((figure) => ({
    name: figure.unitName,
    value: figure.value ?? 0,
    label: figure.value === null ? t('missing') : `${figure.qualifier === '=' ? '' : figure.qualifier}${number.format(figure.value)}${unit === '%' ? ' %' : ''}`,
  }));
  const most = Math.max(unit === '%' ? 100 : 0, ...data.map((row) => row.value), target ?? 0);
  return (
    <ResponsiveContainer width="100%" height={communeBarsHeight(figures.length)}>
      <BarChart data={data} layout="vertical" margin={{ top: 16, right: 56, bottom: 0, left: 0 }} barSize={12} accessibilityLayer={false}>
        <XAxis type="number" domain={[0, most]} tick={chartText} stroke={chartColors.line} />
        <YAxis type="category" dataKey="name" width={132} interval={0} tick={{ ...chartText, fill: chartColors.text }} stroke={chartColors.line} tickLine={false} />
        <Bar dataKey="value" fill={chartColors.main} isAnimationActive={false}>
          <LabelList dataKey="label" position="right" fill={chartColors.text} fontSize={12} />
        </Bar>
        {target !== null && (
          <ReferenceLine
            x={target}
            stroke={chartColors.target}
            strokeDasharray="4 3"
            strokeWidth={2}
            label={{ value: t('targetShort', { value: number.format(target) }), position: 'top', fill: chartColors.text, fontSize: 12 }}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
