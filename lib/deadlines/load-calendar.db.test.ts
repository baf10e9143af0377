import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createDepartment } from '@/lib/testing/factories';
import { loadCalendar } from './load-calendar';
import { isWorkingDay } from './working-time';

const morning = [['07:30', '11:30']];
const facts = { source: 'Bộ luật Lao động', isOfficial: true };
const day = { ...facts, name: 'Quốc khánh' };

it('a department works by its own calendar, or its nearest ancestor’s, or the office’s; its own days go before those of all', async () => {
  const saturday = await db().workingCalendar.create({
    data: {
      code: 'saturday',
      name: 'Saturday morning',
      week: [morning, morning, morning, morning, morning, morning, []],
    },
  });
  const centre = await createDepartment({ calendarId: saturday.id });
  const division = await createDepartment({ parentId: centre.id });
  const elsewhere = await createDepartment();
  const date = new Date('2026-09-02');
  await db().calendarDay.create({ data: { ...day, date, kind: 'holiday' } });
  await db().calendarDay.create({
    data: { ...day, name: 'Trực', calendarId: saturday.id, date, kind: 'makeup_work' },
  });

  for (const id of [centre.id, division.id]) {
    const own = await loadCalendar(id);
    expect(isWorkingDay(own, '2026-06-13')).toBe(true);
    expect(own.days.get('2026-09-02')).toBe('makeup_work');
    expect(own.facts?.get('2026-09-02')).toEqual({ ...facts, name: 'Trực' });
  }
  for (const id of [elsewhere.id, null, undefined]) {
    const office = await loadCalendar(id);
    expect(office.week[0]).toEqual([
      [480, 720],
      [780, 1020],
    ]);
    expect(isWorkingDay(office, '2026-06-13')).toBe(false);
    expect(isWorkingDay(office, '2026-09-02')).toBe(false);
  }
});
