import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import { reportStates, stateFacts, type PublicState, type ReportState } from './report';
import { labelsInEffect } from './state-labels';

export type StateRow = {
  state: ReportState;
  /** The names that the office gave it; empty: the built-in ones. */
  label: string;
  labelEn: string;
  kind: 'open' | 'waiting' | 'closed';
  clock: 'run' | 'pause' | 'stop';
  publicState: PublicState;
  /** Names that begin later. */
  planned: { label: string; labelEn: string; from: string }[];
  /** The newest line of its history: what a change must have seen. */
  lastId: number | null;
};
export type StateList = { rows: StateRow[]; history: HistoryEntry[] };

/** Every state of reports with its names, its fixed facts and who renamed it when. @throws AppError forbidden */
export async function listStates(ctx: Context): Promise<StateList> {
  authorize(ctx, 'settings.manage');
  const [lines, history] = await Promise.all([
    db().stateLabel.findMany({ where: { subject: 'report' }, orderBy: { validFrom: 'asc' } }),
    listHistory('state', null),
  ]);
  const now = labelsInEffect(lines, ctx.now);
  const rows = reportStates.map((state) => {
    const own = lines.filter((line) => line.state === state);
    const { kind, clock, publicState } = stateFacts(state);
    return {
      state,
      label: now.get(state)?.label ?? '',
      labelEn: now.get(state)?.labelEn ?? '',
      kind,
      clock,
      publicState,
      planned: own
        .filter((line) => line.validFrom > ctx.now)
        .map(({ label, labelEn, validFrom }) => ({ label, labelEn, from: validFrom.toISOString() })),
      lastId: own.length > 0 ? Math.max(...own.map((line) => line.id)) : null,
    };
  });
  return { rows, history };
}
