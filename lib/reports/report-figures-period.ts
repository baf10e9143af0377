/** The period of the report figures: presets of whole days in Asia/Ho_Chi_Minh. Pure; the URL carries the preset, so a link stays alive. */
export const figurePeriods = ['week', 'month', 'days90', 'year'] as const;
export type FigurePeriod = (typeof figurePeriods)[number];
export const defaultFigurePeriod: FigurePeriod = 'month';

/** Both days count. */
export type DayRange = { from: string; to: string };

const dayMs = 86_400_000;
const offsetMs = 7 * 3_600_000;

/** The day of the wall clock (UTC+7, no daylight saving). */
export function localDay(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** From the preset's first day to today: Monday of this week, the first of this month, 90 days with today, 1 January. */
export function periodRange(period: FigurePeriod, now: Date): DayRange {
  const to = localDay(now);
  switch (period) {
    case 'week': {
      const weekday = (new Date(`${to}T00:00:00Z`).getUTCDay() + 6) % 7;
      return { from: addDays(to, -weekday), to };
    }
    case 'month':
      return { from: `${to.slice(0, 8)}01`, to };
    case 'days90':
      return { from: addDays(to, -89), to };
    case 'year':
      return { from: `${to.slice(0, 5)}01-01`, to };
  }
}

/** Every day of the range: a day without reports is a zero that was counted, so the chart shows it. */
export function daysOf(range: DayRange): string[] {
  const days: string[] = [];
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) days.push(day);
  return days;
}

export function parseFigurePeriod(value: unknown): FigurePeriod {
  return figurePeriods.find((period) => period === value) ?? defaultFigurePeriod;
}
