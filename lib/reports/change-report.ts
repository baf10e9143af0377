import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import type { Prisma } from '@/lib/db/generated/client';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { writeOutboxMessage } from '@/lib/outbox/write-outbox-message';
import { loadReportForChange, type ReportForChange } from './load-report-for-change';
import { mayAct } from './offered-actions';
import { decideReportAction, reportActions, stateFacts, type ReportAction, type ReportState } from './report';
import type { ReportFactName } from './report-changes';
import { conflictSince } from './report-conflict';
import type { ChangedReport } from './report-detail';
import {
  changePayload,
  writeAuditedChange,
  type ReachedReport,
  type ReportSet,
} from './write-audited-change';

/** What a verb makes of a report. */
export type Change = {
  /** Another state than the table's, where the state depends on more than the action. */
  state?: ReportState;
  set?: ReportSet;
  /** Changed facts that are not columns of the report. */
  fields?: ReportFactName[];
  /** In the history of the case. Public: the citizen sees it; left out: when the new state tells the citizen. */
  event?: { isPublic?: boolean; note?: string; data?: Record<string, Prisma.InputJsonValue | null> };
  /** For the audit entry. */
  reason?: string;
  /** Rows of its own, written once the report itself is won. */
  effects?: (tx: Tx) => Promise<unknown>;
};

type Work = (
  report: ReportForChange,
  tx: Tx,
  ctx: Context & { actor: PersonActor },
) => Change | Promise<Change>;

const factOf: Partial<Record<keyof ReportForChange, ReportFactName>> = {
  categoryId: 'category',
  administrativeUnitId: 'commune',
  urgency: 'urgency',
  departmentId: 'department',
  assigneeId: 'assignee',
  dueAt: 'dueAt',
  draftAnswer: 'draftAnswer',
  publicAnswer: 'publicAnswer',
  masterId: 'master',
};
/** Texts are kept in the case, not copied into the audit log. */
const texts: readonly string[] = ['draftAnswer', 'publicAnswer', 'publicNote'];

/**
 * One change of one report: everything that the verbs of the action table have in common. Loads inside reach, asks the
 * table, compares and sets on the version, writes history, audit and outbox in the same transaction.
 * @throws AppError forbidden, not_found (also: out of reach), conflict (with a ReportConflict), refused
 */
export async function changeReport(
  ctx: Context,
  action: ReportAction,
  input: { code: string; version: number },
  work: Work,
): Promise<ChangedReport> {
  authorize(ctx, reportActions[action].permission);
  return transaction(async (tx) => {
    const report = await loadReportForChange(tx, ctx.actor, input.code);
    if (!mayAct(ctx.actor, report, action)) throw new AppError('forbidden');
    if (report.version !== input.version) throw await conflictSince(tx, report.id, input.version);
    const decision = decideReportAction(report, action);
    if (!decision.ok) throw new AppError('refused', decision.refusal);
    const change = await work(report, tx, ctx);
    const state = change.state ?? decision.to;
    const after = { ...report, ...change.set, state };
    // Diverting hands a report over to those who read private ones; everything else leaves it where the actor reaches it.
    if (action !== 'divert') authorizeRecord(ctx.actor, 'report.read', after);
    const isPublic = change.event?.isPublic ?? (state !== report.state && stateFacts(state).tellsCitizen);
    const changed = changedColumns(report, { state, ...change.set });
    const fields = [
      ...changed.flatMap((name) => (name === 'state' ? ['state'] : (factOf[name] ?? []))),
      ...(change.fields ?? []),
    ];
    const won = await writeAuditedChange(tx, ctx, report, after, {
      set: change.set ?? {},
      state,
      closedAt: stateFacts(state).kind === 'closed' ? (report.closedAt ?? ctx.now) : null,
      isPublic,
      event: {
        kind: reportActions[action].event,
        note: change.event?.note ?? null,
        data: { ...change.event?.data, version: report.version + 1, fields },
      },
      audit: {
        action: `report.${action}`,
        reason: change.reason ?? null,
        data: beforeAndAfter(report, after, changed),
      },
    });
    if (!won) throw await conflictSince(tx, report.id, input.version);
    await change.effects?.(tx);
    return {
      id: report.id,
      code: report.code,
      version: report.version + 1,
      state,
      dueAt: after.dueAt?.toISOString() ?? null,
    };
  });
}

/** Tells those who reach the report, once this is committed, that it changed. */
export function announceChange(tx: Tx, report: ReachedReport): Promise<void> {
  return writeOutboxMessage(tx, 'report.changed', report.id, changePayload(report));
}

type Column = keyof ReportSet | 'state';

function changedColumns(before: ReportForChange, after: ReportSet & { state: ReportState }): Column[] {
  const names = Object.keys(after) as Column[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function beforeAndAfter(before: object, after: object, names: readonly string[]): Prisma.InputJsonObject {
  const pick = (record: object) =>
    Object.fromEntries(
      Object.entries(record).flatMap(([name, value]: [string, unknown]) =>
        names.includes(name)
          ? [
              [
                name,
                texts.includes(name)
                  ? value
                    ? '(text)'
                    : null
                  : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue),
              ],
            ]
          : [],
      ),
    );
  return { before: pick(before), after: pick(after) };
}
