import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { rows, sql } from '@/lib/db/sql';
import {
  dashboardIndicators,
  shareOf,
  sortFigures,
  totalOf,
  type CommuneFigure,
  type CommuneFigures,
} from './commune-figures';
import { communeWhere } from './commune-scope';

type Row = {
  indicator: string;
  unit_code: string;
  unit_name: string;
  value: number | null;
  qualifier: string | null;
  numerator: number | null;
  denominator: number | null;
  as_of: string | null;
  source: string | null;
  is_demo: boolean | null;
};
type IndicatorRow = {
  code: string;
  name: string;
  name_en: string;
  unit: string;
  denominator_kind: string;
  target: { value: number; year: number; source: string } | null;
};

/**
 * The finished series of the dashboard's commune indicators for one period (the newest when none or an unknown one is asked).
 * Every commune in reach has a row; without a report its value is null.
 * @throws AppError forbidden
 */
export async function getCommuneFigures(ctx: Context, askedPeriod: string | null): Promise<CommuneFigures> {
  authorize(ctx, 'dashboard.read');
  const codes = [...dashboardIndicators];
  const where = communeWhere(ctx.actor);
  const found = await rows<{ period: string }>(sql`
    SELECT v.period FROM indicator_value v
    JOIN indicator i ON i.id = v.indicator_id AND i.code = ANY (${codes}::text[]) AND i.publication = 'published'
    JOIN administrative_unit u ON u.id = v.administrative_unit_id
    WHERE v.superseded_at IS NULL AND ${where} GROUP BY v.period ORDER BY max(v.period_start) DESC, v.period DESC`);
  const periods = found.map((row) => row.period);
  const period = periods.find((one) => one === askedPeriod) ?? periods[0] ?? null;
  const year = Number(period?.slice(0, 4) ?? 0);
  const [figures, indicators] = await Promise.all([
    rows<Row>(sql`
      SELECT i.code AS indicator, u.code AS unit_code, u.full_name AS unit_name, v.value::float8, v.qualifier,
        v.numerator::float8, v.denominator::float8, v.as_of::text, v.source, v.is_demo
      FROM administrative_unit u CROSS JOIN indicator i
      LEFT JOIN indicator_value v ON v.indicator_id = i.id AND v.administrative_unit_id = u.id AND v.period = ${period}
        AND v.superseded_at IS NULL
      WHERE i.code = ANY (${codes}::text[]) AND ${where}`),
    rows<IndicatorRow>(sql`
      SELECT i.code, i.name, i.name_en, i.unit, i.denominator_kind,
        (SELECT json_build_object('value', t.value, 'year', t.year, 'source', t.source) FROM indicator_target t
          WHERE t.indicator_id = i.id AND t.administrative_unit_id IS NULL AND t.year <= ${year}
          ORDER BY t.year DESC LIMIT 1) AS target
      FROM indicator i WHERE i.code = ANY (${codes}::text[]) AND i.publication = 'published' AND i.retired_at IS NULL
      ORDER BY array_position(${codes}::text[], i.code)`),
  ]);
  return {
    period,
    periods,
    indicators: indicators.map((indicator) => {
      const own = figures.filter((row) => row.indicator === indicator.code).map(toFigure);
      return {
        code: indicator.code,
        name: indicator.name,
        nameEn: indicator.name_en,
        unit: indicator.unit,
        denominatorKind: indicator.denominator_kind,
        target: indicator.target,
        rows: sortFigures(own),
        total: totalOf(own, indicator.target?.value ?? null),
      };
    }),
  };
}

function toFigure(row: Row): CommuneFigure {
  return {
    unitCode: row.unit_code,
    unitName: row.unit_name,
    value: shareOf(row.value, row.numerator, row.denominator),
    qualifier: row.qualifier ?? '=',
    numerator: row.numerator,
    denominator: row.denominator,
    asOf: row.as_of,
    source: row.source,
    isDemo: row.is_demo ?? false,
  };
}
