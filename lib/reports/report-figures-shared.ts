import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { grantsFor } from '@/lib/access/can';
import type { DayRange } from './report-figures-period';

/** A number is at most this old, and says so (G6 allows 60 seconds). Fifty leaders who refresh cost one question (G22). */
export const figuresKeepMs = 10_000;
const most = 500;

type Kept = { at: number; figures: Promise<unknown> };
const kept = new Map<string, Kept>();

/** What the figures depend on: the period and every grant that decides which reports count. People with the same share them. */
function keyOf(actor: Actor, range: DayRange): string {
  const grants = (['dashboard.read', 'report.read', 'report.read_private'] as const).flatMap((name) =>
    grantsFor(actor, name),
  );
  const person = grants.some((grant) => grant.reach === 'own') && actor.kind === 'person' ? actor.id : null;
  return JSON.stringify([range, grants, person]);
}

/** Counts once for everybody who asks the same within ten seconds; a question that failed is asked again. */
export function sharedFigures<Figures>(
  actor: Actor,
  range: DayRange,
  count: () => Promise<Figures>,
): Promise<Figures> {
  const key = keyOf(actor, range);
  const found = kept.get(key);
  if (found && performance.now() - found.at < figuresKeepMs) return found.figures as Promise<Figures>;
  const figures = count();
  if (kept.size >= most) kept.clear();
  kept.set(key, { at: performance.now(), figures });
  figures.catch(() => kept.delete(key));
  return figures;
}
