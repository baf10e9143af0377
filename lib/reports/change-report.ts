import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { actorLabel, actorPersonId, writeAuditEntry } from '@/lib/audit/write-audit-entry';
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

/** The columns that verbs write. State, version and dates of change are written by `changeReport` itself. */
export type ReportSet = Partial<
  Omit<ReportForChange, 'id' | 'code' | 'title' | 'state' | 'version' | 'contactId' | 'receivedAt' | 'publicUpdatedAt' | 'closedAt' | 'parts'>
>;

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

type Work = (report: ReportForChange, tx: Tx, ctx: Context & { actor: PersonActor }) => Change | Promise<Change>;

const factOf: Partial<Record<keyof ReportForChange, ReportFactName>> = {
  categoryId: 'category', administrativeUnitId: 'commune', urgency: 'urgency', departmentId: 'department',
  assigneeId: 'assignee', dueAt: 'dueAt', draftAnswer: 'draftAnswer', publicAnswer: 'publicAnswer', masterId: 'master',
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
    const columns: Prisma.ReportUncheckedUpdateManyInput = {
      ...change.set,
      state,
      closedAt: stateFacts(state).kind === 'closed' ? (report.closedAt ?? ctx.now) : null,
      version: report.version + 1,
      updatedAt: ctx.now,
      ...(isPublic ? { publicUpdatedAt: ctx.now } : {}),
    };
    const won = await tx.report.updateMany({ where: { id: report.id, version: input.version }, data: columns });
    if (won.count === 0) throw await conflictSince(tx, report.id, input.version);
    await change.effects?.(tx);
    const changed = changedColumns(report, { ...change.set, state });
    const fields = [...changed.flatMap((name) => (name === 'state' ? ['state'] : (factOf[name] ?? []))), ...(change.fields ?? [])];
    await tx.reportEvent.create({
      data: {
        reportId: report.id,
        kind: reportActions[action].event,
        at: ctx.now,
        actorId: actorPersonId(ctx),
        actorLabel: actorLabel(ctx),
        isPublic,
        stateFrom: report.state,
        stateTo: state,
        note: change.event?.note ?? null,
        data: { ...change.event?.data, version: report.version + 1, fields },
      },
      select: { id: true },
    });
    await writeAuditEntry(tx, ctx, `report.${action}`, { kind: 'report', id: report.id, label: report.code }, {
      ...(change.reason ? { reason: change.reason } : {}),
      data: beforeAndAfter(report, after, changed),
    });
    await announceChange(tx, after);
    return { id: report.id, code: report.code, version: report.version + 1, state, dueAt: after.dueAt?.toISOString() ?? null };
  });
}

/** Tells those who reach the report, once this is committed, that it changed. */
export async function announceChange(
  tx: Tx,
  report: Pick<ReportForChange, 'id' | 'code' | 'state' | 'involvedDepartmentIds' | 'involvedPersonIds' | 'isPrivate'>,
): Promise<void> {
  await writeOutboxMessage(tx, 'report.changed', report.id, {
    code: report.code,
    state: report.state,
    departmentIds: report.involvedDepartmentIds,
    personIds: report.involvedPersonIds,
    isPrivate: report.isPrivate,
  });
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
        names.includes(name) ? [[name, texts.includes(name) ? (value ? '(text)' : null) : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue)]] : [],
      ),
    );
  return { before: pick(before), after: pick(after) };
}
