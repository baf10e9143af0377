import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { changeCase, type CaseChange, type CaseKind, type ChangedCase } from '@/lib/cases/change-case';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { formatTime } from '@/lib/format/date-time';
import {
  decideDossierAction,
  dossierActions,
  dossierStateFacts,
  type DossierAction,
  type DossierState,
} from './dossier';
import type { DossierFactName } from './dossier-changes';
import { dossierColumns, type DossierSet } from './dossier-columns';
import { dossierConflictSince } from './dossier-conflict';
import { loadDossierForChange, type DossierForChange } from './load-dossier-for-change';
import { isLockedOut, mayActOnDossier } from './offered-dossier-actions';
import { issueWithAction } from './paper/issue-with-action';

export type ChangedDossier = ChangedCase<DossierState>;
/** What a verb makes of a dossier. */
export type DossierChange = CaseChange<DossierState, DossierSet> & { fields?: DossierFactName[] };

type Work = (
  dossier: DossierForChange,
  tx: Tx,
  ctx: Context & { actor: PersonActor },
) => DossierChange | Promise<DossierChange>;

const factOf: Partial<Record<keyof DossierSet, DossierFactName>> = {
  stepId: 'step',
  departmentId: 'department',
  assigneeId: 'assignee',
  appointmentDate: 'appointmentDate',
  dueAt: 'dueAt',
  financeState: 'financeState',
  deliveryState: 'deliveryState',
  resultCode: 'resultCode',
  lockedById: 'lockedBy',
};

/** A lock is kept while it is taken or given up by its own verbs; every other change is what it was taken for. */
const lockVerbs: readonly DossierAction[] = ['lock', 'unlock', 'break_lock'];

/** The national system is told of every state, and of what else is held against its list and can change without one. */
function isTold(dossier: DossierForChange, state: DossierState, { appointmentDate, resultCode }: DossierSet) {
  const isMoved =
    appointmentDate !== undefined && appointmentDate?.getTime() !== dossier.appointmentDate?.getTime();
  const isRenamed = resultCode !== undefined && resultCode !== dossier.resultCode;
  return state !== dossier.state || isMoved || isRenamed;
}

/** Dossiers as a kind of case. */
export const dossiers: CaseKind<DossierAction, DossierState, DossierForChange, DossierSet> = {
  subject: 'dossier',
  actions: dossierActions,
  stateFacts: dossierStateFacts,
  columns: dossierColumns,
  factOf,
  texts: ['publicNote'],
  load: loadDossierForChange,
  mayAct: mayActOnDossier,
  guard: ({ actor, now }, dossier, action) => {
    if (!isLockedOut(actor, dossier, action, now)) return;
    const name = dossier.lockedByName ?? '';
    throw new AppError('refused', 'locked_by_other', {
      params: { name, until: formatTime(dossier.lockedUntil ?? now) },
    });
  },
  decide: decideDossierAction,
  conflictSince: dossierConflictSince,
  alongside: (dossier, action, { state, set }) => ({
    ...(dossier.lockedById !== null && !lockVerbs.includes(action)
      ? { lockedById: null, lockedUntil: null }
      : {}),
    ...(dossier.syncState !== 'pending' && isTold(dossier, state, set)
      ? { syncState: 'pending' as const }
      : {}),
  }),
};

/**
 * One change of one dossier, as `changeCase` makes it for every case. Somebody else's lock is respected, one's own ends
 * with the change it was taken for. The paper that belongs to the action is issued with it.
 * @throws AppError forbidden, not_found (also: out of reach), conflict (with a DossierConflict), refused (also:
 *   locked_by_other, dossier_withdrawn, dossier_ended)
 */
export function changeDossier(
  ctx: Context,
  action: DossierAction,
  input: { code: string; version: number },
  work: Work,
): Promise<ChangedDossier> {
  return changeCase(dossiers, ctx, action, input, async (dossier, tx, who) => {
    const change = await work(dossier, tx, who);
    const effects = async (inTx: Tx) => {
      await change.effects?.(inTx);
      await issueWithAction(inTx, who, action, dossier.code);
    };
    return { ...change, effects };
  });
}
