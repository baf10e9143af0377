import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadCalendarBook } from '@/lib/calendars/load-calendar-book';
import { db } from '@/lib/db/client';
import { fireTimers } from './fire-timers';
import { loadLeaders, loadSubstitutes } from './load-leaders';
import { planTimers } from './plan-timers';

/** The name that the office's own doings stand under in history and audit log. */
const office = { kind: 'system', name: 'Công Vụ' } as const;
/** A backlog is told two thousand steps a minute: after an outage the desk has the database, not the clock. */
const mostRounds = 20;
const subjects = ['report', 'dossier'] as const;

/**
 * Plans what comes near and tells what is due: warnings and escalations of all cases at that moment.
 * Any number of workers may run it at once, and any of them may be killed at any time.
 * @returns how many timers were moved
 */
export async function runTimers(now: Date): Promise<number> {
  const ctx: Context = { actor: office, requestId: crypto.randomUUID(), address: '', now };
  const book = await loadCalendarBook(db());
  await planTimers(now, book);
  const substitutes = await loadSubstitutes(now);
  let all = 0;
  for (const subject of subjects) {
    const leaders = await loadLeaders(subject, now);
    for (let round = 0; round < mostRounds; round++) {
      const moved = await fireTimers(ctx, subject, book, { leaders, substitutes });
      if (moved === 0) break;
      all += moved;
    }
  }
  return all;
}
