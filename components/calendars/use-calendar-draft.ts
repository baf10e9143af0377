'use client';

import type { z } from 'zod';
import { useDraft } from '@/components/ui/use-draft';
import {
  calendarFrom,
  withChange,
  type CalendarChange,
  type DayChange,
} from '@/lib/calendars/calendar-change';
import type { ChangeCalendar } from '@/lib/calendars/calendar-change-schema';
import type { CalendarDetail } from '@/lib/calendars/get-calendar';
import { CalendarWeek } from '@/lib/deadlines/calendar-schema';

export type HoursChange = NonNullable<z.input<typeof ChangeCalendar>['hours']>;
type Draft = { version: number; days: DayChange[]; hours: HoursChange | null };

/** The changes of a calendar that wait to be previewed and saved together; they survive a reload. */
export function useCalendarDraft(stored: CalendarDetail) {
  const draft = useDraft<Draft>(`admin/calendar/${stored.id}`, {
    version: stored.version,
    days: [],
    hours: null,
  });
  const { days, hours } = draft.value;
  const set = (changed: Partial<Draft>) => draft.setValue({ ...draft.value, ...changed });
  const change: CalendarChange = {
    days,
    hours: hours && { from: hours.from, week: CalendarWeek.parse(hours.week) },
  };
  const parts = withChange(stored.parts, change, stored.isDefault);
  return {
    draft,
    days,
    hours,
    isEmpty: days.length === 0 && hours === null,
    parts,
    calendar: calendarFrom(parts),
    changed: new Set(days.map((day) => day.date)),
    input: { id: stored.id, ...draft.value } satisfies z.input<typeof ChangeCalendar>,
    /** Each day once: the last word on it counts. */
    addDays: (added: readonly DayChange[]) => {
      const dates = new Set(added.map((day) => day.date));
      set({
        days: [...days.filter((day) => !dates.has(day.date)), ...added].toSorted((a, b) =>
          a.date.localeCompare(b.date),
        ),
      });
    },
    removeDay: (date: string) => set({ days: days.filter((day) => day.date !== date) }),
    setHours: (next: HoursChange | null) => set({ hours: next }),
    setVersion: (version: number) => set({ version }),
  };
}
export type CalendarDraft = ReturnType<typeof useCalendarDraft>;
