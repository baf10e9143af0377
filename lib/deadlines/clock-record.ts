/** A clock as it is kept beside a judgement: plain JSON with everything that the due date was worked out from. */
import { z } from 'zod';
import { judgeDeadline, readClock, type ClockInputs, type Outcome } from './clock';
import { Term } from './term';
import { calendarOn, dayKinds, localDate, type Calendar } from './working-time';

const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const DayRecord = z.object({
  date: z.iso.date(),
  kind: z.enum(dayKinds),
  name: z.string(),
  source: z.string(),
  isOfficial: z.boolean(),
});
/** Minutes of the day, as the clock reads them. */
const Week = z.array(z.array(z.tuple([z.number(), z.number()]))).length(7);
/** The calendars that held, one after another; the first has no beginning. */
const CalendarRecord = z.object({
  from: z.iso.date().nullable(),
  week: Week,
  days: z.array(DayRecord),
});
const Calendars = z.array(CalendarRecord).min(1);

export const ClockRecord = z.object({
  startedAt: Moment,
  term: Term,
  calendars: Calendars,
  pauses: z.array(z.object({ from: Moment, to: Moment.nullable(), reason: z.string() })),
  transfers: z.array(
    z.object({ at: Moment, to: z.string(), restarts: z.boolean(), calendars: Calendars.nullable() }),
  ),
  extensions: z.array(z.object({ at: Moment, until: Moment, reason: z.string() })),
});
export type ClockRecord = z.input<typeof ClockRecord>;

type CalendarRecords = z.infer<typeof Calendars>;

/** Only the days that the clock ran over: the rest of the calendar had no part in it. */
function calendarRecords(calendar: Calendar, first: string, last: string): CalendarRecords {
  const records: CalendarRecords = [];
  let [each, from]: [Calendar | undefined, string | null] = [calendar, null];
  while (each) {
    const { week, days, facts, next }: Calendar = each;
    records.push({
      from,
      week: week.map((blocks) => blocks.map(([opens, closes]) => [opens, closes])),
      days: [...days]
        .filter(([date]) => date >= first && date <= last && calendarOn(calendar, date) === each)
        .map(([date, kind]) => ({
          date,
          kind,
          ...(facts?.get(date) ?? { name: '', source: '', isOfficial: false }),
        }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    });
    [each, from] = [next?.calendar, next?.from ?? null];
  }
  return records;
}

function calendarFrom(records: CalendarRecords): Calendar {
  const [record, ...rest] = records;
  if (!record) throw new RangeError('a record has a calendar');
  const [next] = rest;
  return {
    week: record.week,
    days: new Map(record.days.map((day) => [day.date, day.kind])),
    facts: new Map(
      record.days.map(({ date, name, source, isOfficial }) => [date, { name, source, isOfficial }]),
    ),
    ...(next?.from ? { next: { from: next.from, calendar: calendarFrom(rest) } } : {}),
  };
}

/** Writes the inputs down as they stand at the moment of a judgement. */
export function recordClock(inputs: ClockInputs, judgedAt: Date): ClockRecord {
  const { dueAt } = readClock(inputs, judgedAt);
  const [first, last] = [localDate(inputs.startedAt), localDate(dueAt > judgedAt ? dueAt : judgedAt)];
  const kept = (calendar: Calendar) => calendarRecords(calendar, first, last);
  return {
    startedAt: inputs.startedAt.toISOString(),
    term: inputs.term,
    calendars: kept(inputs.calendar),
    pauses: (inputs.pauses ?? []).map((pause) => ({
      from: pause.from.toISOString(),
      to: pause.to?.toISOString() ?? null,
      reason: pause.reason,
    })),
    transfers: (inputs.transfers ?? []).map(({ at, to, restarts, calendar }) => ({
      at: at.toISOString(),
      to,
      restarts,
      calendars: calendar ? kept(calendar) : null,
    })),
    extensions: (inputs.extensions ?? []).map(({ at, until, reason }) => ({
      at: at.toISOString(),
      until: until.toISOString(),
      reason,
    })),
  };
}

/** The inputs behind a record. @throws ZodError when it is none */
export function clockFrom(record: unknown): ClockInputs {
  const { calendars, transfers, ...rest } = ClockRecord.parse(record);
  return {
    ...rest,
    calendar: calendarFrom(calendars),
    transfers: transfers.map(({ calendars: own, ...transfer }) => ({
      ...transfer,
      ...(own ? { calendar: calendarFrom(own) } : {}),
    })),
  };
}

/** Judges again from the record alone: what is configured today has no part in it. */
export function replayJudgement(record: unknown, judgedAt: Date): { dueAt: Date; outcome: Outcome } {
  const { dueAt } = readClock(clockFrom(record), judgedAt);
  return { dueAt, outcome: judgeDeadline(dueAt, judgedAt) };
}
