import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import type { ReadCalendarDays } from './calendar-change-schema';
import { readCalendarDays, type CalendarDaysRead } from './read-calendar-days';

/** Reads a decision's days without writing anything: the days, or every line that is wrong. @throws AppError forbidden */
export async function tryCalendarDays(ctx: Context, input: ReadCalendarDays): Promise<CalendarDaysRead> {
  authorize(ctx, 'settings.manage');
  return readCalendarDays(input.text);
}
