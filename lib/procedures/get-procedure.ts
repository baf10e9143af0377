import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { dayOf } from '@/lib/format/date-time';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import { loadProcedure, type VersionRecord } from './load-procedure';
import { versionPhase, type VersionPhase } from './procedure';

export type ProcedureVersionRow = VersionRecord & {
  phase: VersionPhase;
  /** Dossiers received under it. */
  dossiers: number;
};
export type ProcedureDetail = {
  id: number;
  code: string;
  nationalCode: string | null;
  isCodeVerified: boolean;
  name: string;
  field: string;
  retiredAt: string | null;
  version: number;
  /** The newest first; there is always one. */
  versions: ProcedureVersionRow[];
  history: HistoryEntry[];
};

/** One procedure with every version, how many dossiers each has, and its history. @throws AppError forbidden · not_found */
export async function getProcedure(ctx: Context, id: number): Promise<ProcedureDetail> {
  authorize(ctx, 'procedure.manage');
  const { versions, retiredAt, ...facts } = await transaction((tx) => loadProcedure(tx, id));
  const [counts, history] = await Promise.all([
    db().dossier.groupBy({
      by: ['procedureVersionId'],
      where: { procedureVersionId: { in: versions.map((version) => version.id) } },
      _count: true,
    }),
    listHistory('procedure', id),
  ]);
  const dossiers = new Map(counts.map((row) => [row.procedureVersionId, row._count]));
  const today = dayOf(ctx.now);
  return {
    ...facts,
    retiredAt: retiredAt?.toISOString() ?? null,
    versions: versions.map((version) => ({
      ...version,
      phase: versionPhase(version, today),
      dossiers: dossiers.get(version.id) ?? 0,
    })),
    history,
  };
}
