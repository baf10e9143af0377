'use client';

import { useTranslations } from 'next-intl';
import { Area, AreaChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { chartColors, chartText } from './chart-style';

export const dailyChartHeight = 200;
const dayLabel = (day: unknown) => String(day).slice(5).split('-').reverse().join('/');

/** Received against closed, day by day: closed is a dashed line, so that the two differ without colour. */
export default function ReceivedClosedChart({
  days,
}: {
  days: readonly { day: string; received: number; closed: number }[];
}) {
  const t = useTranslations('dashboard.kinds');
  return (
    <ResponsiveContainer width="100%" height={dailyChartHeight}>
      <AreaChart
        data={[...days]}
        margin={{ top: 8, right: 12, bottom: 0, left: -12 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={chartColors.line} vertical={false} />
        <XAxis
          dataKey="day"
          tickFormatter={dayLabel}
          tick={chartText}
          stroke={chartColors.line}
          minTickGap={28}
        />
        <YAxis allowDecimals={false} tick={chartText} stroke={chartColors.line} />
        <Tooltip
          labelFormatter={dayLabel}
          contentStyle={{
            background: chartColors.paper,
            border: `1px solid ${chartColors.line}`,
            borderRadius: 6,
            fontSize: 13,
          }}
        />
        <Legend
          itemSorter={null}
          formatter={(name) => <span style={{ color: chartColors.text, fontSize: 13 }}>{name}</span>}
        />
        <Area
          name={t('received')}
          dataKey="received"
          stroke={chartColors.main}
          fill={chartColors.main}
          fillOpacity={0.14}
          strokeWidth={2}
          isAnimationActive={false}
        />
        <Area
          name={t('closed')}
          dataKey="closed"
          stroke={chartColors.second}
          fill="none"
          strokeWidth={2}
          strokeDasharray="5 3"
          isAnimationActive={false}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
