'use server';

import {
  ApplyCalendarChange,
  ChangeCalendar,
  ReadCalendarDays,
} from '@/lib/calendars/calendar-change-schema';
import { changeCalendar } from '@/lib/calendars/change-calendar';
import { previewCalendarChange } from '@/lib/calendars/preview-calendar-change';
import { tryCalendarDays } from '@/lib/calendars/try-calendar-days';
import { defineAction } from '@/lib/web/define-action';

export const previewCalendarChangeAction = defineAction(ChangeCalendar, previewCalendarChange);
export const changeCalendarAction = defineAction(ApplyCalendarChange, changeCalendar);
export const tryCalendarDaysAction = defineAction(ReadCalendarDays, tryCalendarDays);
