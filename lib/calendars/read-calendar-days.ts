/** The days of a year's decision, pasted or uploaded as CSV. Pure. */
import { parse } from 'csv-parse/sync';
import type { DayKind } from '@/lib/deadlines/working-time';
import { fold } from '@/lib/search/fold';
import type { DayChange } from './calendar-change';
import { CalendarDayFacts } from './calendar-change-schema';

export type LineProblem = { line: number; messageKey: string; value: string };
export type CalendarDaysRead = { days: DayChange[]; problems: LineProblem[] };

/** What a column may be called, marks and case ignored. */
const columns = {
  date: ['date', 'ngay'],
  kind: ['kind', 'loai'],
  name: ['name', 'ten', 'ten ngay'],
  source: ['source', 'can cu', 'nguon'],
  official: ['official', 'chinh thuc'],
} as const;
type Column = keyof typeof columns;

const kindWords: Record<DayKind, readonly string[]> = {
  holiday: ['holiday', 'nghi le', 'le'],
  substitute_off: ['substitute_off', 'nghi bu'],
  swap_off: ['swap_off', 'nghi hoan doi', 'hoan doi'],
  makeup_work: ['makeup_work', 'lam bu'],
};
const ordinaryWords = ['ordinary', 'ngay thuong', 'bo'];
const yes = ['1', 'x', 'yes', 'true', 'co', 'chinh thuc', 'official'];
const no = ['', '0', 'no', 'false', 'khong', 'uoc tinh', 'estimated'];

const plain = (text: string) => fold(text).trim().replace(/\s+/g, ' ');

/** 2026-08-31 or 31/08/2026 as YYYY-MM-DD; null for what is no day. */
function dateOf(text: string): string | null {
  const local = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const iso = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text;
  const at = new Date(`${iso}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(at.getTime());
  return isDay && at.toISOString().startsWith(iso) ? iso : null;
}

function records(text: string): string[][] | null {
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t'].find((each) => head.includes(each)) ?? ',';
  try {
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
    return parse(text, options) as string[][];
  } catch {
    return null;
  }
}

/**
 * Reads lines of date, kind, name, source and official (Vietnamese or English heads, comma, semicolon or tab). Nothing is
 * taken as long as a line is wrong: each is named with its number. "Ngày thường" makes a day ordinary again.
 */
export function readCalendarDays(text: string): CalendarDaysRead {
  const [head, ...lines] = records(text.normalize('NFC')) ?? [];
  if (!head) return { days: [], problems: [{ line: 1, messageKey: 'csv_broken', value: '' }] };
  const at = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) {
    const index = head.findIndex((name) => (columns[column] as readonly string[]).includes(plain(name)));
    if (index >= 0) at.set(column, index);
  }
  const missing = (['date', 'kind', 'name', 'source'] as const).filter((column) => !at.has(column));
  if (missing.length > 0)
    return {
      days: [],
      problems: missing.map((column) => ({ line: 1, messageKey: 'csv_column_missing', value: column })),
    };
  const problems: LineProblem[] = [];
  const days: DayChange[] = [];
  lines.forEach((fields, index) => {
    const line = index + 2;
    const field = (column: Column) => (fields[at.get(column) ?? -1] ?? '').trim();
    const wrong = (messageKey: string, value: string) => problems.push({ line, messageKey, value });
    const date = dateOf(field('date'));
    if (!date) return wrong('csv_date', field('date'));
    if (days.some((day) => day.date === date)) return wrong('csv_twice', field('date'));
    const word = plain(field('kind'));
    if (ordinaryWords.includes(word)) return days.push({ date, day: null });
    const kind = (Object.keys(kindWords) as DayKind[]).find((each) => kindWords[each].includes(word));
    if (!kind) return wrong('csv_kind', field('kind'));
    const official = plain(field('official'));
    if (!yes.includes(official) && !no.includes(official)) return wrong('csv_official', field('official'));
    const facts = { kind, name: field('name'), source: field('source'), isOfficial: yes.includes(official) };
    const checked = CalendarDayFacts.safeParse(facts);
    if (!checked.success) return wrong('csv_text', `${facts.name} / ${facts.source}`);
    return days.push({ date, day: checked.data });
  });
  if (lines.length === 0) problems.push({ line: 1, messageKey: 'csv_empty', value: '' });
  return problems.length > 0 ? { days: [], problems } : { days, problems };
}
