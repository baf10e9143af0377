import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { defaultCalendarCode } from '@/lib/deadlines/load-calendar';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import type { CalendarParts } from './calendar-change';
import { loadCalendarBook } from './load-calendar-book';

export type CalendarDetail = {
  id: number;
  code: string;
  name: string;
  version: number;
  isDefault: boolean;
  parts: CalendarParts;
  /** Departments that keep it themselves, by name. */
  departments: { id: number; name: string }[];
  history: HistoryEntry[];
};

/** One calendar with its hours and days, who keeps it, and its history. @throws AppError forbidden · not_found */
export async function getCalendar(ctx: Context, id: number): Promise<CalendarDetail> {
  authorize(ctx, 'settings.manage');
  const found = await db().workingCalendar.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      version: true,
      departments: { where: { disabledAt: null }, select: { id: true, name: true } },
    },
  });
  if (!found) throw new AppError('not_found');
  const book = await transaction((tx) => loadCalendarBook(tx));
  return {
    ...found,
    isDefault: found.code === defaultCalendarCode,
    parts: book.partsOf(id),
    departments: found.departments.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    history: await listHistory('calendar', id),
  };
}
