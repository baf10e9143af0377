'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CommuneFigure } from '@/lib/indicators/commune-figures';
import { chartColors, chartText } from './chart-style';

const rowHeight = 20;
const frame = 44;

/** Height of the chart for so many communes, known before it is drawn, so that nothing jumps. */
export const communeBarsHeight = (count: number) => count * rowHeight + frame;

type Props = { figures: readonly CommuneFigure[]; target: number | null; unit: string };

const nameWidth = 136;
const valueWidth = 56;
type Tick = { x: number | string; y: number | string; index: number; payload: { value: string } };

/** Name and value in two columns left of the bars, where neither bar nor target line crosses them. */
function CommuneTick({ x, y, payload, label, missing }: Tick & { label: string | null; missing: string }) {
  const at = Number(x);
  return (
    <g fontSize={12}>
      <text x={at - valueWidth} y={Number(y)} dy="0.35em" textAnchor="end" fill={chartColors.text}>
        {payload.value}
      </text>
      <text x={at - 4} y={Number(y)} dy="0.35em" textAnchor="end" fill={chartColors.text} fontWeight={500}>
        {label ?? '–'}
      </text>
      {label === null && (
        <text x={at + 16} y={Number(y)} dy="0.35em" fill={chartColors.quiet} fontStyle="italic">
          {missing}
        </text>
      )}
    </g>
  );
}

/** Sorted horizontal bars with the target as a line. A commune without a figure keeps its place and says so. */
export default function CommuneBars({ figures, target, unit }: Props) {
  const t = useTranslations('dashboard.communes');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const data = figures.map((figure) => ({
    name: figure.unitName,
    value: figure.value ?? 0,
    label:
      figure.value === null
        ? null
        : `${figure.qualifier === '=' ? '' : figure.qualifier}${number.format(figure.value)}${unit === '%' ? ' %' : ''}`,
  }));
  const most = Math.max(unit === '%' ? 100 : 0, ...data.map((row) => row.value), target ?? 0);
  return (
    <ResponsiveContainer width="100%" height={communeBarsHeight(figures.length)}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 16, right: 16, bottom: 0, left: 0 }}
        barSize={12}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, most]} tick={chartText} stroke={chartColors.line} />
        <YAxis
          type="category"
          dataKey="name"
          width={nameWidth + valueWidth}
          interval={0}
          tick={(tick: Tick) => (
            <CommuneTick {...tick} label={data[tick.index]?.label ?? null} missing={t('missing')} />
          )}
          stroke={chartColors.line}
          tickLine={false}
        />
        <Bar dataKey="value" fill={chartColors.main} isAnimationActive={false} />
        {target !== null && (
          <ReferenceLine
            x={target}
            stroke={chartColors.target}
            strokeDasharray="4 3"
            strokeWidth={2}
            label={{
              value: t('targetShort', { value: number.format(target) }),
              position: 'top',
              fill: chartColors.text,
              fontSize: 12,
            }}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
