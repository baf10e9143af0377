/** Why a case is due when it is: every stretch of time between start and due date, and what it counted. */
import {
  instantAfter,
  readClock,
  runningClock,
  type ClockInputs,
  type ClockReading,
  type RunningClock,
} from './clock';
import {
  blocksOn,
  calendarOn,
  dateOf,
  dayOf,
  instant,
  receivingDay,
  wholeMinute,
  workingMinutesBetween,
  type DayFacts,
  type DayKind,
} from './working-time';

/**
 * `work` and `makeup_work` count every minute, the others none. `lunch` lies between two blocks of a day, `night` before
 * the first or after the last, `weekend` is a day without hours. `transfer` and `extension` are moments, unless the
 * transfer restarted the clock: then it is the time that no longer counts.
 */
export const intervalKinds = [
  'work',
  'makeup_work',
  'lunch',
  'night',
  'weekend',
  'holiday',
  'substitute_off',
  'swap_off',
  'pause',
  'transfer',
  'extension',
] as const;
export type IntervalKind = (typeof intervalKinds)[number];

export type ClockInterval = {
  kind: IntervalKind;
  from: Date;
  to: Date;
  /** Working minutes that the clock counted; the sum of all is the clock's total. */
  minutes: number;
  /** Before the moment that the clock was read at. */
  isPast: boolean;
  /** The day that differs from the week. */
  day: DayFacts | null;
  /** Why it was paused or extended; who it was handed to. */
  reason: string | null;
};

export type Explanation = ClockReading & {
  term: ClockInputs['term'];
  asOf: Date;
  /** Local date YYYY-MM-DD: working days are counted after it. */
  receivingDate: string;
  intervals: ClockInterval[];
};

type Piece = Pick<ClockInterval, 'kind' | 'from' | 'to' | 'day' | 'reason'>;
const counts = (kind: IntervalKind) => kind === 'work' || kind === 'makeup_work';

/** One local day from midnight to midnight, as the calendar has it. */
function piecesOf(clock: RunningClock, day: number): Piece[] {
  const date = dateOf(day);
  const calendar = calendarOn(clock.calendar, date);
  const special: DayKind | undefined = calendar.days.get(date);
  const base = { day: (special && calendar.facts?.get(date)) ?? null, reason: null };
  const blocks = blocksOn(clock.calendar, day);
  const off = special && special !== 'makeup_work' ? special : 'weekend';
  if (blocks.length === 0) return [{ ...base, kind: off, from: instant(day, 0), to: instant(day, 1_440) }];
  const kind = special === 'makeup_work' ? 'makeup_work' : 'work';
  const pieces: Piece[] = [];
  let closedAt = 0;
  for (const [opens, closes] of blocks) {
    const gap = closedAt === 0 ? 'night' : 'lunch';
    pieces.push({
      day: null,
      reason: null,
      kind: gap,
      from: instant(day, closedAt),
      to: instant(day, opens),
    });
    pieces.push({ ...base, kind, from: instant(day, opens), to: instant(day, closes) });
    closedAt = closes;
  }
  pieces.push({
    day: null,
    reason: null,
    kind: 'night',
    from: instant(day, closedAt),
    to: instant(day, 1_440),
  });
  return pieces;
}

/** The part of a piece inside an interval, or nothing. */
function clip(piece: Piece, from: Date, to: Date): Piece[] {
  const first = piece.from > from ? piece.from : from;
  const last = piece.to < to ? piece.to : to;
  return first < last ? [{ ...piece, from: first, to: last }] : [];
}

/** The pieces with the pauses laid over them. */
function overlay(pieces: Piece[], pauses: RunningClock['pauses'], end: Date): Piece[] {
  let rest = pieces;
  const stood = pauses.flatMap((pause) =>
    clip({ kind: 'pause', from: pause.from, to: pause.to, day: null, reason: pause.reason }, pause.from, end),
  );
  for (const pause of stood) {
    rest = rest.flatMap((piece) => [
      ...clip(piece, piece.from, pause.from),
      ...clip(piece, pause.to, piece.to),
    ]);
  }
  return [...rest, ...stood].toSorted((a, b) => a.from.getTime() - b.from.getTime());
}

/** Two that follow each other and are the same become one: Saturday and Sunday, the five days of Tết. */
function joined(intervals: ClockInterval[]): ClockInterval[] {
  const out: ClockInterval[] = [];
  for (const each of intervals) {
    const last = out.at(-1);
    const same =
      last?.kind === each.kind &&
      last.isPast === each.isPast &&
      last.to.getTime() === each.from.getTime() &&
      last.day?.name === each.day?.name &&
      last.reason === each.reason;
    if (same) out[out.length - 1] = { ...last, to: each.to, minutes: last.minutes + each.minutes };
    else out.push(each);
  }
  return out;
}

function moments(inputs: ClockInputs, clock: RunningClock): Piece[] {
  const passed = (inputs.transfers ?? []).flatMap((transfer): Piece[] => {
    const at = wholeMinute(transfer.at);
    const from = transfer.restarts ? wholeMinute(inputs.startedAt) : at;
    const isLast = at.getTime() === clock.startedAt.getTime();
    if (transfer.restarts ? !isLast : at < clock.startedAt) return [];
    return [{ kind: 'transfer', from, to: at, day: null, reason: transfer.to }];
  });
  const granted = clock.extensions.map((extension): Piece => {
    const at = wholeMinute(extension.at);
    return { kind: 'extension', from: at, to: at, day: null, reason: extension.reason };
  });
  return [...passed, ...granted];
}

/**
 * Everything that happened between start and due date, in order, as it looks at a moment.
 * @param share working minutes after which a part of the work is due, a step for instance; left out: the whole term
 */
export function explainClock(inputs: ClockInputs, asOf: Date, share?: number): Explanation {
  const clock = runningClock(inputs, asOf);
  const whole = readClock(inputs, asOf);
  const reading =
    share === undefined
      ? whole
      : { ...whole, dueAt: instantAfter(clock, share), total: share, remaining: share - whole.elapsed };
  const { startedAt, dueAt } = reading;
  const days: Piece[] = [];
  for (let day = dayOf(startedAt); day <= dayOf(dueAt); day += 1) {
    for (const piece of piecesOf(clock, day)) days.push(...clip(piece, startedAt, dueAt));
  }
  const now = wholeMinute(asOf);
  const measured = overlay(days, clock.pauses, dueAt)
    .flatMap((piece) => [
      ...clip(piece, piece.from, now < piece.to ? now : piece.to),
      ...clip(piece, now > piece.from ? now : piece.from, piece.to),
    ])
    .map((piece) => ({
      ...piece,
      minutes: counts(piece.kind) ? workingMinutesBetween(clock.calendar, piece.from, piece.to) : 0,
      isPast: piece.to <= now,
    }));
  const extra = moments(inputs, clock).map((piece) => ({ ...piece, minutes: 0, isPast: piece.to <= now }));
  const receiving = receivingDay(clock.calendar, startedAt);
  return {
    ...reading,
    term: inputs.term,
    asOf,
    receivingDate: dateOf(receiving),
    intervals: [...joined(measured), ...extra].toSorted(
      (a, b) => a.from.getTime() - b.from.getTime() || a.to.getTime() - b.to.getTime(),
    ),
  };
}
