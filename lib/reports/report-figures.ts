/** The shape of the report figures and the rows behind each number. Pure: the page and its links share it. */
import type { DayRange, FigurePeriod } from './report-figures-period';
import { reportListHref, type ReportListParams } from './report-list-params';

export type FigureCounts = { received: number; closed: number; closedLate: number; late: number };
export const figureKinds = [
  'received',
  'closed',
  'closedLate',
  'late',
] as const satisfies (keyof FigureCounts)[];
export type FigureKind = (typeof figureKinds)[number];

/** A department or category; null code: reports that have no department. */
export type FigureRow = FigureCounts & { code: string | null; name: string; nameEn: string };
export type LateRow = {
  code: string | null;
  name: string;
  late: number;
  /** Of these, nobody is assigned. */
  unassigned: number;
  oldestDueAt: string;
  /** Who can decide there. */
  leaders: string[];
};

export type ReportFigures = {
  period: FigurePeriod;
  range: DayRange;
  asOf: string;
  /** Codes of the departments that the figures are limited to; null: the whole office. */
  scope: string[] | null;
  total: FigureCounts;
  byDepartment: FigureRow[];
  byCategory: FigureRow[];
  byDay: { day: string; received: number; closed: number }[];
  lateNow: LateRow[];
};

export const noCounts: FigureCounts = { received: 0, closed: 0, closedLate: 0, late: 0 };

/** What the list must be asked so that it shows exactly the reports that the number counted. */
export function figureParams(
  kind: FigureKind,
  range: DayRange,
  of: Pick<Partial<ReportListParams>, 'department' | 'noDepartment' | 'category' | 'unassigned'>,
): Partial<ReportListParams> {
  switch (kind) {
    case 'received':
      return { ...of, receivedFrom: range.from, receivedTo: range.to };
    case 'closed':
      return { ...of, closedFrom: range.from, closedTo: range.to };
    case 'closedLate':
      return { ...of, closedFrom: range.from, closedTo: range.to, outcome: ['breached'] };
    case 'late':
      return { ...of, lateness: ['late'], sort: 'dueAt' };
  }
}

type Place = { department?: string | null; category?: string; unassigned?: true };

/** The facts of the list for one number, within the scope of the figures. */
export function placeParams(scope: readonly string[] | null, place: Place): Partial<ReportListParams> {
  const params: Partial<ReportListParams> = {};
  if (place.department === null) params.noDepartment = true;
  else if (place.department !== undefined) params.department = [place.department];
  else if (scope !== null) params.department = [...scope];
  if (place.category !== undefined) params.category = [place.category];
  if (place.unassigned) params.unassigned = true;
  return params;
}

/** The address of the list that shows the reports behind the number. */
export function figureHref(
  figures: Pick<ReportFigures, 'scope' | 'range'>,
  kind: FigureKind,
  place: Place = {},
): string {
  return reportListHref(figureParams(kind, figures.range, placeParams(figures.scope, place)));
}
