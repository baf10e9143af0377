import { ChangeCalendar } from '@/lib/calendars/calendar-change-schema';
import { previewCalendarChange } from '@/lib/calendars/preview-calendar-change';
import { db } from '@/lib/db/client';
import { contextFor, createPerson, nextNumber } from './factories';
import type { OfficeAttempt } from './settings-attempts';

const week = [[['08:00', '12:00']], [], [], [], [], [], []] as [string, string][][];
const day = { kind: 'holiday', name: 'Nghỉ thử', source: 'Thông báo thử', isOfficial: false } as const;

/** A day of a calendar that nobody keeps, so that no due date hangs on it. */
async function change() {
  const code = `calendar-${nextNumber()}`;
  const { id, version } = await db().workingCalendar.create({ data: { code, name: 'Lịch thử', week } });
  return { id, version, days: [{ date: '2027-01-04', day }], hours: null };
}

/** A call of every action on working calendars, for the rights matrix. */
export function calendarAttempts(): Record<string, OfficeAttempt> {
  const unchanged = (id: number) => () =>
    db().workingCalendar.findUnique({ where: { id }, include: { days: true } });
  return {
    previewCalendarChangeAction: async () => {
      const input = await change();
      return { input, unchanged: unchanged(input.id) };
    },
    changeCalendarAction: async () => {
      const input = await change();
      const admin = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
      const { fingerprint } = await previewCalendarChange(admin, ChangeCalendar.parse(input));
      return { input: { change: input, fingerprint }, unchanged: unchanged(input.id) };
    },
    tryCalendarDaysAction: async () => ({
      input: { text: 'ngày,loại,tên,căn cứ\n04/01/2027,nghỉ lễ,Nghỉ thử,Thông báo thử' },
      unchanged: () => db().calendarDay.count(),
    }),
  };
}
