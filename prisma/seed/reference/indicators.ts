import type { Tx } from '../tx';
import { numberOrNull, readCsv } from '../data/read-csv';

type Column =
  | 'code'
  | 'name'
  | 'name_en'
  | 'unit'
  | 'denominator_kind'
  | 'direction'
  | 'element'
  | 'pillar'
  | 'frequency';

/** The catalogue: what is counted, against which denominator, and under which of the nine elements (domain.md §5). */
export async function seedIndicators(tx: Tx): Promise<void> {
  await tx.indicator.createMany({
    skipDuplicates: true,
    data: readCsv<Column>('indicator-catalogue.csv').map((row) => ({
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      unit: row.unit,
      denominatorKind: row.denominator_kind,
      formula: row.denominator_kind ? 'numerator / denominator × 100' : '',
      direction: row.direction,
      element: numberOrNull(row.element),
      pillar: row.pillar,
      frequency: row.frequency,
    })),
  });
}

type FigureColumn =
  'no' | 'code' | 'numerator' | 'denominator' | 'qualifier' | 'value' | 'place' | 'period' | 'source';

/** 2023-10 → 2023-10-01, 2024-H1 → 2024-01-01, 2024-Q1 → 2024-01-01, with the last day of the period. */
export function periodSpan(period: string): { start: Date; end: Date } {
  const [, year = '', part = ''] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  const months = part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : part ? 1 : 12;
  const number = Number(part.replace(/\D/g, '') || 1);
  const first = (number - 1) * months;
  return {
    start: new Date(Date.UTC(Number(year), first, 1)),
    end: new Date(Date.UTC(Number(year), first + months, 0)),
  };
}

/** The figures that the press reported, at the units that existed then. Not demo data: every one has a source. */
export async function seedReportedFigures(tx: Tx): Promise<void> {
  const places = new Map(
    readCsv<'code' | 'kind' | 'figures_place'>('abolished-units.csv')
      .filter((row) => row.figures_place)
      .map((row) => [row.figures_place, row]),
  );
  const units = await tx.administrativeUnit.findMany({
    where: { OR: [{ validTo: { not: null } }, { kind: 'province' }] },
    select: { id: true, code: true, kind: true, name: true, validTo: true },
  });
  const indicators = new Map(
    (await tx.indicator.findMany({ select: { id: true, code: true } })).map((row) => [row.code, row.id]),
  );
  const known = await tx.indicatorValue.findMany({
    where: { isDemo: false },
    select: { indicatorId: true, administrativeUnitId: true, period: true },
  });
  const knownKeys = new Set(
    known.map((row) => `${row.indicatorId}|${row.administrativeUnitId}|${row.period}`),
  );
  const values = readCsv<FigureColumn>('indicator-figures.csv').map((row) => {
    const abolished = places.get(row.place);
    const unit = units.find((u) =>
      abolished ? u.code === abolished.code && u.kind === abolished.kind : u.name === row.place && !u.validTo,
    );
    const indicatorId = indicators.get(row.code);
    if (!unit || !indicatorId)
      throw new Error(`indicator-figures.csv line ${row.no}: unknown place or indicator`);
    const { start, end } = periodSpan(row.period);
    return {
      indicatorId,
      administrativeUnitId: unit.id,
      period: row.period,
      periodStart: start,
      value: numberOrNull(row.value),
      numerator: numberOrNull(row.numerator),
      denominator: numberOrNull(row.denominator),
      qualifier: row.qualifier,
      asOf: end,
      source: row.source,
    };
  });
  await tx.indicatorValue.createMany({
    skipDuplicates: true,
    data: values.filter((v) => !knownKeys.has(`${v.indicatorId}|${v.administrativeUnitId}|${v.period}`)),
  });
}
