import { CalendarWeek } from '../../../lib/deadlines/calendar-schema';
import type { Calendar } from '../../../lib/deadlines/working-time';
import type { Tx } from '../tx';

const block = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];
const weekdays = [block, block, block, block, block];

/** The usual office day of a province; an admin gives a department another calendar where it differs. */
const calendars = [
  { code: 'office', name: 'Giờ hành chính', week: [...weekdays, [], []] },
  { code: 'one-stop', name: 'Một cửa có sáng thứ Bảy', week: [...weekdays, [['07:30', '11:30']], []] },
];

const law = 'Bộ luật Lao động 2019, Điều 112';
const culture = 'Ngày Văn hóa Việt Nam, áp dụng từ năm 2026';
const swap = 'Thông báo hoán đổi ngày nghỉ, ngày làm việc hằng năm';
const estimated = 'Ước tính, chờ thông báo chính thức';

type Kind = 'holiday' | 'substitute_off' | 'swap_off' | 'makeup_work';
type Day = readonly [date: string, kind: Kind, name: string, source: string, isOfficial: boolean];

/** domain.md §4. "unverified" and 2027 are not official: an admin confirms or corrects them. */
export const shippedDays: readonly Day[] = [
  ['2025-01-01', 'holiday', 'Tết Dương lịch', law, true],
  ...tet(['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], true),
  ['2025-04-07', 'holiday', 'Giỗ Tổ Hùng Vương', law, true],
  ['2025-04-26', 'makeup_work', 'Làm bù cho ngày 02/5', swap, false],
  ['2025-04-30', 'holiday', 'Ngày Chiến thắng', law, true],
  ['2025-05-01', 'holiday', 'Quốc tế Lao động', law, true],
  ['2025-05-02', 'swap_off', 'Nghỉ hoán đổi', swap, true],
  ['2025-09-01', 'holiday', 'Quốc khánh (ngày liền kề)', law, true],
  ['2025-09-02', 'holiday', 'Quốc khánh', law, true],
  ['2026-01-01', 'holiday', 'Tết Dương lịch', law, true],
  ['2026-01-02', 'swap_off', 'Nghỉ hoán đổi', swap, false],
  ['2026-01-10', 'makeup_work', 'Làm bù cho ngày 02/01', swap, false],
  ...tet(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], true),
  ['2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương', law, true],
  ['2026-04-27', 'substitute_off', 'Nghỉ bù Giỗ Tổ Hùng Vương', law, true],
  ['2026-04-30', 'holiday', 'Ngày Chiến thắng', law, true],
  ['2026-05-01', 'holiday', 'Quốc tế Lao động', law, true],
  ['2026-08-22', 'makeup_work', 'Làm bù cho ngày 31/8', swap, true],
  ['2026-08-31', 'swap_off', 'Nghỉ hoán đổi', swap, true],
  ['2026-09-01', 'holiday', 'Quốc khánh (ngày liền kề)', law, true],
  ['2026-09-02', 'holiday', 'Quốc khánh', law, true],
  ['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', culture, true],
  ['2027-01-01', 'holiday', 'Tết Dương lịch', estimated, false],
  ...tet(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'], false),
  ['2027-02-10', 'substitute_off', 'Nghỉ bù Tết Nguyên đán', estimated, false],
  ['2027-02-11', 'substitute_off', 'Nghỉ bù Tết Nguyên đán', estimated, false],
  ['2027-04-16', 'holiday', 'Giỗ Tổ Hùng Vương', estimated, false],
  ['2027-04-30', 'holiday', 'Ngày Chiến thắng', estimated, false],
  ['2027-05-01', 'holiday', 'Quốc tế Lao động', estimated, false],
  ['2027-05-03', 'substitute_off', 'Nghỉ bù Quốc tế Lao động', estimated, false],
  ['2027-09-02', 'holiday', 'Quốc khánh', estimated, false],
  ['2027-09-03', 'holiday', 'Quốc khánh (ngày liền kề)', estimated, false],
  ['2027-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', estimated, false],
];

function tet(dates: string[], isOfficial: boolean): Day[] {
  return dates.map((date) => [date, 'holiday', 'Tết Nguyên đán', isOfficial ? law : estimated, isOfficial]);
}

/** A shipped calendar as the clock reads it: for what needs no database. @throws Error for a code that is not shipped */
export function shippedCalendar(code: string): Calendar {
  const calendar = calendars.find((each) => each.code === code);
  if (!calendar) throw new Error(`no calendar ${code}`);
  return {
    week: CalendarWeek.parse(calendar.week),
    days: new Map(shippedDays.map(([date, kind]) => [date, kind])),
    facts: new Map(
      shippedDays.map(([date, , name, source, isOfficial]) => [date, { name, source, isOfficial }]),
    ),
  };
}

export async function seedCalendars(tx: Tx): Promise<void> {
  await tx.workingCalendar.createMany({ data: calendars, skipDuplicates: true });
  await tx.calendarDay.createMany({
    skipDuplicates: true,
    data: shippedDays.map(([date, kind, name, source, isOfficial]) => ({
      date: new Date(date),
      kind,
      name,
      source,
      isOfficial,
    })),
  });
}
