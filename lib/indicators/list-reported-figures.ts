import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { rows, sql } from '@/lib/db/sql';
import type { ReportedFigure } from './commune-figures';
import { communeWhere } from './commune-scope';

type Row = Omit<ReportedFigure, 'indicatorEn' | 'unitName' | 'isAbolished' | 'denominatorKind' | 'asOf'> & {
  indicator_en: string;
  unit_name: string;
  is_abolished: boolean;
  denominator_kind: string;
  as_of: string;
};

/**
 * What was reported about units other than the communes of today (abolished units, provinces), word for word: they are
 * never mixed with the figures of the communes that followed. Reach below the whole office sees those of predecessors of its communes.
 * @throws AppError forbidden
 */
export async function listReportedFigures(ctx: Context): Promise<ReportedFigure[]> {
  authorize(ctx, 'dashboard.read');
  const reached =
    reachedDepartmentIds(ctx.actor, 'dashboard.read') === null
      ? sql`true`
      : sql`unit.id IN (SELECT s.predecessor_id FROM administrative_unit_succession s
          JOIN administrative_unit u ON u.id = s.successor_id WHERE ${communeWhere(ctx.actor)})`;
  const found = await rows<Row>(sql`
    SELECT i.name AS indicator, i.name_en AS indicator_en, i.unit, unit.full_name AS unit_name,
      unit.valid_to IS NOT NULL AS is_abolished, v.period, v.qualifier, v.value::float8, v.numerator::float8,
      v.denominator::float8, i.denominator_kind, v.as_of::text, v.source
    FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
    JOIN administrative_unit unit ON unit.id = v.administrative_unit_id
    WHERE v.superseded_at IS NULL AND NOT v.is_demo AND i.publication = 'published' AND ${reached}
      AND (unit.valid_to IS NOT NULL OR unit.kind NOT IN ('ward', 'commune', 'special_zone'))
    ORDER BY v.period_start DESC, unit.full_name, i.name`);
  return found.map(({ indicator_en, unit_name, is_abolished, denominator_kind, as_of, ...row }) => ({
    ...row,
    indicatorEn: indicator_en,
    unitName: unit_name,
    isAbolished: is_abolished,
    denominatorKind: denominator_kind,
    asOf: as_of,
  }));
}
