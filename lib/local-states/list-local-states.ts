import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import type { LocalStateName, LocalStateSubject } from './local-state';

export type LocalStateRow = LocalStateName & {
  id: number;
  baseState: string;
  position: number;
  isRetired: boolean;
  version: number;
  /** How many reports are in the step now. */
  reports: number;
};
export type LocalStateList = { steps: LocalStateRow[]; stepHistory: HistoryEntry[] };

/** The steps of one subject by position, retired ones too, and what was done to them. @throws AppError forbidden */
export async function listLocalStates(ctx: Context, subject: LocalStateSubject): Promise<LocalStateList> {
  authorize(ctx, 'settings.manage');
  const [found, stepHistory] = await Promise.all([
    db().localState.findMany({
      where: { subject },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { _count: { select: { reports: true } } },
    }),
    listHistory('local_state', 'every'),
  ]);
  const steps = found.map(
    ({ _count, retiredAt, id, code, label, labelEn, baseState, position, version }) => ({
      id,
      code,
      label,
      labelEn,
      baseState,
      position,
      version,
      isRetired: retiredAt !== null,
      reports: _count.reports,
    }),
  );
  return { steps, stepHistory };
}
