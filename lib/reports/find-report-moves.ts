import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import type { DueClock, DueMove, MoveQuestion } from '@/lib/calendars/due-move';
import { gatherMoves } from '@/lib/calendars/gather-moves';
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { slaColumns } from '@/lib/deadlines/sla-columns';
import { wholeMinute, type Calendar } from '@/lib/deadlines/working-time';
import { empty, sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { clockEventColumns, clockEventsOf, type ClockEventRow } from './load-clock-events';
import {
  reportClock,
  reportClocks,
  storedDueAt,
  unitClock,
  type ClockDates,
  type ClockEvents,
} from './report-clocks';

type Part = { id: number; departmentId: number; isLead: boolean; dueAt: string | null };
type Row = ClockDates &
  ClockEventRow & {
    id: number;
    code: string;
    version: number;
    acceptedAt: Date | null;
    closedAt: Date | null;
    parts: Part[] | null;
    isInReach: boolean;
  };

/** A report whose dates move, with everything that is written for it. */
export type ReportMoves = {
  id: number;
  version: number;
  dates: Pick<ClockDates, 'acceptDueAt' | 'nextUpdateDueAt' | 'dueAt' | 'publishDueAt'>;
  /** Live assignments and their new dates. */
  parts: { id: number; dueAt: Date }[];
  moves: DueMove[];
};

/** Reports with a clock that still runs and that a change of these days can touch, in the order of their ids. */
function findRows(tx: Tx, actor: PersonActor, { span, isLocking }: MoveQuestion): Promise<Row[]> {
  return tx.$queryRaw<Row[]>(sql`
    SELECT r.id, r.code, r.version, r.accepted_at AS "acceptedAt", r.closed_at AS "closedAt", r.received_at AS "receivedAt",
      r.reopened_at AS "reopenedAt", r.told_at AS "toldAt", r.answered_at AS "answeredAt", r.accept_due_at AS "acceptDueAt",
      r.next_update_due_at AS "nextUpdateDueAt", r.due_at AS "dueAt", r.publish_due_at AS "publishDueAt",
      (SELECT ${slaColumns('v')} FROM sla_version v WHERE v.id = r.sla_version_id) AS sla, ${clockEventColumns},
      (SELECT json_agg(json_build_object('id', a.id, 'departmentId', a.department_id, 'isLead', a.part = 'lead', 'dueAt', a.due_at) ORDER BY a.id)
        FROM assignment a WHERE a.report_id = r.id AND a.ended_at IS NULL) AS parts,
      (${reachWhere(actor, 'report.read')}) AS "isInReach"
    FROM report r
    WHERE (r.closed_at IS NULL OR r.publish_due_at IS NOT NULL) AND r.sla_version_id IS NOT NULL
      AND (${span.last}::date IS NULL OR report_day(r.received_at) <= ${span.last}::date)
      AND report_day(greatest(r.due_at, r.accept_due_at, r.next_update_due_at, r.publish_due_at)) >= ${span.first}::date
    ORDER BY r.id ${isLocking ? sql`FOR UPDATE OF r` : empty}`);
}

const sameMinute = (a: Date, b: Date) => wholeMinute(a).getTime() === wholeMinute(b).getTime();

/**
 * The date that the inputs give by the other calendar; null when the stored one was not worked out from them (it was
 * imported for instance) or does not change.
 */
function movedDate(
  stored: Date,
  now: Date,
  inputs: (side: 'before' | 'after') => ClockInputs | null,
): Date | null {
  const [old, next] = [inputs('before'), inputs('after')];
  if (!old || !next || !sameMinute(readClock(old, now).dueAt, stored)) return null;
  const { dueAt } = readClock(next, now);
  return sameMinute(dueAt, stored) ? null : dueAt;
}

const columns = {
  accept: 'acceptDueAt',
  next_update: 'nextUpdateDueAt',
  resolve: 'dueAt',
  publish: 'publishDueAt',
} as const;

/** The clock of the department that a report was handed over to, by that department's calendar. */
function unitMove(row: Row, events: ClockEvents, question: MoveQuestion) {
  const lead = row.parts?.find((part) => part.isLead);
  const handOver = events.transfers.findLast((transfer) => transfer.departmentId === lead?.departmentId);
  if (!lead?.dueAt || !handOver || row.closedAt !== null || row.dueAt === null) return { lead, to: null };
  const stored = new Date(lead.dueAt);
  const to = movedDate(stored, question.now, (side) =>
    unitClock(
      row,
      question[side].calendarFor(null),
      handOver,
      question[side].calendarFor(lead.departmentId),
      events.pauses,
    ),
  );
  return { lead, isOwnClock: true, from: stored, to };
}

/** Accepted in time or not, answered or not: a clock that was judged does not run any more. */
function runs(row: Row, clock: (typeof reportClocks)[number]): boolean {
  if (clock === 'publish') return true;
  return row.closedAt === null && (clock !== 'accept' || row.acceptedAt === null);
}

function movesOf(row: Row, question: MoveQuestion): ReportMoves | null {
  const events = clockEventsOf(row);
  const office = (side: 'before' | 'after'): Calendar => question[side].calendarFor(null);
  const about = { subject: 'report', id: row.id, code: row.code, isInReach: row.isInReach } as const;
  const moves: DueMove[] = [];
  const move = (clock: DueClock, from: Date, to: Date) => moves.push({ ...about, clock, from, to });
  const { acceptDueAt, nextUpdateDueAt, dueAt, publishDueAt } = row;
  const dates: ReportMoves['dates'] = { acceptDueAt, nextUpdateDueAt, dueAt, publishDueAt };
  for (const clock of reportClocks) {
    const stored = storedDueAt(clock, row);
    if (!stored || !runs(row, clock)) continue;
    const to = movedDate(stored, question.now, (side) => reportClock(clock, row, office(side), events));
    if (!to) continue;
    dates[columns[clock]] = to;
    move(clock, stored, to);
  }
  const unit = unitMove(row, events, question);
  if (unit.to && unit.from) move('unit', unit.from, unit.to);
  if (moves.length === 0) return null;
  // Whoever has the report has it until the report's own date, unless the department has a clock of its own.
  const parts = (row.parts ?? []).flatMap((part) => {
    if (unit.isOwnClock && part.id === unit.lead?.id) return unit.to ? [{ id: part.id, dueAt: unit.to }] : [];
    const follows = part.dueAt !== null && dueAt !== null && sameMinute(new Date(part.dueAt), dueAt);
    return follows && dates.dueAt ? [{ id: part.id, dueAt: dates.dueAt }] : [];
  });
  return { id: row.id, version: row.version, dates, parts, moves };
}

/** The dates of open reports that a change of calendars moves; whatever was judged stays as it fell. */
export async function findReportMoves(
  tx: Tx,
  actor: PersonActor,
  question: MoveQuestion,
): Promise<ReportMoves[]> {
  return gatherMoves(await findRows(tx, actor, question), (row) => movesOf(row, question));
}
