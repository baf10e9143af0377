/** Figures of communes for one indicator: a finished series, with what is missing said. Pure. */

/** The indicators of the dashboard, in this order (feature G8): share of people with VNeID level 2, share with a smartphone. */
export const dashboardIndicators = ['vneid_level2_rate', 'smartphone_rate'] as const;

export type CommuneFigure = {
  unitCode: string;
  unitName: string;
  /** Null: nothing was reported. A gap, never a zero. */
  value: number | null;
  qualifier: string;
  numerator: number | null;
  denominator: number | null;
  asOf: string | null;
  source: string | null;
  isDemo: boolean;
};
export type CommuneTotal = {
  /** Communes with a figure, of all that should have one. */
  present: number;
  expected: number;
  /** Sums over the communes that give both, and the share that follows; null when none does. */
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  reachedTarget: number;
};
export type CommuneIndicator = {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  denominatorKind: string;
  target: { value: number; year: number; source: string } | null;
  rows: CommuneFigure[];
  total: CommuneTotal;
};
export type CommuneFigures = { period: string | null; periods: string[]; indicators: CommuneIndicator[] };

export type ReportedFigure = {
  indicator: string;
  indicatorEn: string;
  unit: string;
  unitName: string;
  isAbolished: boolean;
  period: string;
  qualifier: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  denominatorKind: string;
  asOf: string;
  source: string;
};

/** The stored share, or the one that its parts give. A denominator of 0 gives none. */
export function shareOf(
  value: number | null,
  numerator: number | null,
  denominator: number | null,
): number | null {
  if (value !== null) return value;
  if (numerator === null || !denominator) return null;
  return (numerator / denominator) * 100;
}

/** Best first, equal ones by name, gaps at the end by name. */
export function sortFigures(figures: readonly CommuneFigure[]): CommuneFigure[] {
  return [...figures].sort((a, b) => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    return (b.value ?? 0) - (a.value ?? 0) || a.unitName.localeCompare(b.unitName, 'vi');
  });
}

/** Adds up what was reported; what was not is neither in the numerator nor in the denominator. */
export function totalOf(figures: readonly CommuneFigure[], target: number | null): CommuneTotal {
  const present = figures.filter((figure) => figure.value !== null);
  const parts = present.filter((figure) => figure.numerator !== null && figure.denominator !== null);
  const sum = (pick: (figure: CommuneFigure) => number | null) =>
    parts.reduce((all, figure) => all + (pick(figure) ?? 0), 0);
  const numerator = parts.length ? sum((figure) => figure.numerator) : null;
  const denominator = parts.length ? sum((figure) => figure.denominator) : null;
  return {
    present: present.length,
    expected: figures.length,
    numerator,
    denominator,
    value: shareOf(null, numerator, denominator),
    reachedTarget: target === null ? 0 : present.filter((figure) => (figure.value ?? 0) >= target).length,
  };
}
