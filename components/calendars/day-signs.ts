import type { DayFace } from '@/lib/calendars/calendar-change';
import type { StatusTone } from '@/components/layout/status-palette';

/** The colour of each kind of day; its sign and word stand beside it, so that nothing hangs on the colour. */
export const faceTones: Record<Exclude<DayFace, 'work' | 'weekend'>, StatusTone> = {
  holiday: 'late',
  substitute_off: 'waiting',
  swap_off: 'soon',
  makeup_work: 'done',
};

export const specialFaces = ['holiday', 'substitute_off', 'swap_off', 'makeup_work'] as const;
