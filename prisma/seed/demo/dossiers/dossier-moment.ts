import {
  addWorkingMinutes,
  blocksOn,
  dayOf,
  instant,
  type Calendar,
} from '../../../../lib/deadlines/working-time';
import type { DossierWorld } from './dossier-world';

/**
 * When a dossier comes in: more of them every month; at a desk while it is open, online (null) from early to late on any
 * day.
 */
export function dossierMoment({ random, now, since }: DossierWorld, desk: Calendar | null): Date {
  const begin = since.getTime();
  for (;;) {
    const day = dayOf(new Date(begin + (now.getTime() - begin) * random.next() ** 0.7));
    const blocks = desk ? blocksOn(desk, day) : [[390, 1_350] as const];
    if (blocks.length === 0) continue;
    const [opens, closes] = random.pick(blocks);
    const at = instant(day, random.whole(opens, closes - 5)).getTime() + random.whole(0, 59_000);
    if (at > begin && at < now.getTime()) return new Date(at);
  }
}

/** Within the last working day. */
export function momentToday({ random, now }: DossierWorld, desk: Calendar): Date {
  return new Date(addWorkingMinutes(desk, now, -random.whole(5, 470)).getTime() - random.whole(0, 4_000));
}
