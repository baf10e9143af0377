import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import type { Tx } from '@/lib/db/transaction';
import { findDossierMoves } from '@/lib/dossiers/find-dossier-moves';
import { AppError } from '@/lib/errors/app-error';
import { dayOf } from '@/lib/format/date-time';
import { findReportMoves } from '@/lib/reports/find-report-moves';
import { touchedSpan } from './calendar-change';
import type { ChangeCalendar } from './calendar-change-schema';
import { dueClocks, fingerprintOf, type DueClock, type DueMove, type MoveQuestion } from './due-move';
import { loadCalendarBook } from './load-calendar-book';

export type PreviewRow = {
  subject: DueMove['subject'];
  /** Null: out of the reader's reach. */
  code: string | null;
  clock: DueClock;
  from: string;
  to: string;
};
export type CalendarPreview = {
  /** Due dates that move, and of how many cases. */
  total: number;
  cases: number;
  byClock: { clock: DueClock; count: number }[];
  /** The first 50, the earliest first. */
  rows: PreviewRow[];
  /** Names exactly these moves: what is saved must be them. */
  fingerprint: string;
};

const shown = 50;

/** The questions that a change puts to every kind of case. @throws AppError not_found, invalid (hours that began already) */
export async function moveQuestion(
  tx: Tx,
  change: ChangeCalendar,
  now: Date,
  isLocking: boolean,
): Promise<MoveQuestion | null> {
  const exists = await tx.workingCalendar.findUnique({ where: { id: change.id }, select: { id: true } });
  if (!exists) throw new AppError('not_found');
  if (change.hours && change.hours.from < dayOf(now))
    throw new AppError('invalid', 'invalid', { fields: [{ path: 'hours.from', messageKey: 'past_day' }] });
  const span = touchedSpan(change);
  if (!span) return null;
  const before = await loadCalendarBook(tx);
  return { before, after: before.withChange(change.id, change), span, now, isLocking };
}

/** Every due date that the change moves. */
export async function findMoves(tx: Tx, actor: PersonActor, question: MoveQuestion | null) {
  if (!question) return { reports: [], dossiers: [], all: [] };
  const reports = await findReportMoves(tx, actor, question);
  const dossiers = await findDossierMoves(tx, actor, question);
  return { reports, dossiers, all: [...reports, ...dossiers].flatMap((each) => each.moves) };
}

export function previewOf(moves: readonly DueMove[]): CalendarPreview {
  const ordered = moves.toSorted(
    (a, b) =>
      a.from.getTime() - b.from.getTime() || a.code.localeCompare(b.code) || a.clock.localeCompare(b.clock),
  );
  return {
    total: moves.length,
    cases: new Set(moves.map(({ subject, id }) => `${subject} ${id}`)).size,
    byClock: dueClocks.flatMap((clock) => {
      const count = moves.filter((move) => move.clock === clock).length;
      return count > 0 ? [{ clock, count }] : [];
    }),
    rows: ordered.slice(0, shown).map(({ subject, code, clock, from, to, isInReach }) => ({
      subject,
      code: isInReach ? code : null,
      clock,
      from: from.toISOString(),
      to: to.toISOString(),
    })),
    fingerprint: fingerprintOf(moves),
  };
}

/**
 * Which open due dates would move if the calendar were changed so; nothing is written. What was judged stays as it fell.
 * @throws AppError forbidden, not_found, invalid
 */
export async function previewCalendarChange(ctx: Context, change: ChangeCalendar): Promise<CalendarPreview> {
  authorize(ctx, 'settings.manage');
  const { actor } = ctx;
  const { all } = await findMoves(db(), actor, await moveQuestion(db(), change, ctx.now, false));
  return previewOf(all);
}
