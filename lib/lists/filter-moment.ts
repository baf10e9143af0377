import 'server-only';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { warnWindow } from '@/lib/deadlines/lateness';
import type { Calendar } from '@/lib/deadlines/working-time';

/** The moment a list is asked for: lateness is measured against it, once for rows, count and label. */
export type FilterMoment = {
  now: Date;
  /** An open case due before this instant is "due soon". */
  warnAt: Date;
};

/** Working minutes before the due date from which a list says "due soon": one working day of the office. */
export const listWarnMinutes = 480;
const keepMs = 5_000;

let kept: { calendar: Promise<Calendar>; at: number } | undefined;

/** The office's calendar, at most five seconds old: lists must not read it again for every request. */
function officeCalendar(): Promise<Calendar> {
  if (!kept || performance.now() - kept.at > keepMs) {
    const calendar = loadCalendar();
    kept = { calendar, at: performance.now() };
    calendar.catch(() => (kept = undefined));
  }
  return kept.calendar;
}

/** The moment that lists and figures measure lateness against. */
export async function filterMoment(now: Date): Promise<FilterMoment> {
  const minutes = warnWindow(await officeCalendar(), now, listWarnMinutes);
  return { now, warnAt: new Date(now.getTime() + minutes * 60_000) };
}
