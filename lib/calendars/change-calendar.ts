import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { transaction, type Tx } from '@/lib/db/transaction';
import { storedHours, type DayRecord } from '@/lib/deadlines/calendar-schema';
import { defaultCalendarCode } from '@/lib/deadlines/load-calendar';
import { applyDossierMoves } from '@/lib/dossiers/apply-dossier-moves';
import { AppError } from '@/lib/errors/app-error';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { applyReportMoves } from '@/lib/reports/apply-report-moves';
import { withHours, type CalendarParts } from './calendar-change';
import type { ApplyCalendarChange, ChangeCalendar } from './calendar-change-schema';
import { findMoves, moveQuestion, previewOf } from './preview-calendar-change';

/** A swapped day can move tens of thousands of dates. */
const longest = 120_000;

/** What stands on the days that somebody else changed meanwhile, and the hours. */
function standing(parts: CalendarParts, change: ChangeCalendar, version: number) {
  const facts = new Map([...parts.shared, ...parts.own].map((day) => [day.date, day]));
  return {
    version,
    days: change.days.map(({ date }) => {
      const { date: _date, ...day } = facts.get(date) ?? { date };
      return { date, day: 'kind' in day ? day : null };
    }),
  };
}

async function writeCalendar(tx: Tx, change: ChangeCalendar, parts: CalendarParts, isDefault: boolean) {
  const dates = change.days.map(({ date }) => new Date(date));
  // The office's calendar keeps the days of all; a day of its own there would stand in their way.
  const holders = isDefault ? [{ calendarId: null }, { calendarId: change.id }] : [{ calendarId: change.id }];
  await tx.calendarDay.deleteMany({ where: { date: { in: dates }, OR: holders } });
  await tx.calendarDay.createMany({
    data: change.days.flatMap(({ date, day }) =>
      day ? [{ ...day, date: new Date(date), calendarId: isDefault ? null : change.id }] : [],
    ),
  });
  if (!change.hours) return;
  const week = storedHours(withHours(parts.hours, change.hours));
  await tx.workingCalendar.update({ where: { id: change.id }, data: { week }, select: { id: true } });
}

/** The days and hours before and after, as history shows them: lists of lines. */
function historyOf(parts: CalendarParts, change: ChangeCalendar) {
  const known = new Map([...parts.shared, ...parts.own].map((day) => [day.date, day]));
  const before = change.days.flatMap(({ date }): DayRecord[] => {
    const day = known.get(date);
    return day ? [day] : [];
  });
  const after = change.days.map(({ date, day }) => ({ date, ...(day ?? { kind: null }) }));
  const hours = change.hours
    ? { before: storedHours(parts.hours), after: storedHours(withHours(parts.hours, change.hours)) }
    : null;
  return {
    before: { days: before, ...(hours ? { hours: hours.before } : {}) },
    after: { days: after, ...(hours ? { hours: hours.after } : {}) },
  };
}

/**
 * Changes days and hours of a calendar and, in the same transaction, every open due date that this moves: exactly those
 * that were previewed, or nothing. Judgements that fell stay as they fell.
 * @throws AppError forbidden · not_found · invalid · refused `preview_stale` · conflict (the days as they stand)
 */
export async function changeCalendar(
  ctx: Context,
  { change, fingerprint }: ApplyCalendarChange,
): Promise<{ id: number; version: number; moved: number }> {
  authorize(ctx, 'settings.manage');
  const { actor } = ctx;
  const done = await transaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('calendars.change'))`);
    const found = await tx.workingCalendar.findUnique({
      where: { id: change.id },
      select: { name: true, code: true, version: true },
    });
    const question = await moveQuestion(tx, change, ctx.now, true);
    if (!found || !question) throw new AppError('not_found');
    const parts = question.before.partsOf(change.id);
    const { count } = await tx.workingCalendar.updateMany({
      where: { id: change.id, version: change.version },
      data: { version: { increment: 1 } },
    });
    if (count === 0)
      throw new AppError('conflict', 'conflict', { current: standing(parts, change, found.version) });
    const moves = await findMoves(tx, actor, question);
    const preview = previewOf(moves.all);
    if (preview.fingerprint !== fingerprint) throw new AppError('refused', 'preview_stale');
    await writeCalendar(tx, change, parts, found.code === defaultCalendarCode);
    await applyReportMoves(tx, ctx, moves.reports, found.name);
    await applyDossierMoves(tx, ctx, moves.dossiers, found.name);
    const { before, after } = historyOf(parts, change);
    await writeAuditEntry(
      tx,
      ctx,
      'calendar.change',
      { kind: 'calendar', id: change.id, label: found.name },
      { data: { before, after: { ...after, moved: preview.total } } },
    );
    return { id: change.id, version: change.version + 1, moved: preview.total };
  }, longest);
  forgetReferenceData();
  return done;
}
