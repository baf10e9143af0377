import { describe, expect, it } from 'vitest';
import type { Context, PersonActor } from '@/lib/access/actor';
import type { Permission, Reach } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { dossierIn, firstPaper, openDossierOffice } from '@/lib/testing/dossier-office';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { acceptDossier } from './accept-dossier';
import { acceptWithdrawal } from './accept-withdrawal';
import { assignDossier } from './assign-dossier';
import { breakLock } from './break-lock';
import type { ChangedDossier } from './change-dossier';
import { completeDossier } from './complete-dossier';
import { declineWithdrawal } from './decline-withdrawal';
import { dossierActions, dossierStateFacts, type DossierAction, type DossierState } from './dossier';
import { extendDossier } from './extend-dossier';
import { handOverDossier } from './hand-over-dossier';
import { lockDossier } from './lock-dossier';
import { notAcceptDossier } from './not-accept-dossier';
import { recordPayment } from './record-payment';
import { recordSupplement } from './record-supplement';
import { refuseDossier } from './refuse-dossier';
import { requestCorrection } from './request-correction';
import { requestSupplement } from './request-supplement';
import { requestWithdrawal } from './request-withdrawal';
import { requirePayment } from './require-payment';
import { returnResult } from './return-result';
import { startStep } from './start-step';
import { stopDossier } from './stop-dossier';
import { unlockDossier } from './unlock-dossier';

type Base = { code: string; version: number };
type VerbCase = {
  from: DossierState;
  /** A state in which the action is refused. */
  refusedIn: DossierState;
  run: (ctx: Context & { actor: PersonActor }, base: Base) => Promise<ChangedDossier>;
  /** Left out: the applicant is told. */
  inside?: true;
  /** Where it leads, when that depends on more than the action. */
  to?: DossierState;
  /** Brings the dossier where the action makes sense. */
  before?: (ctx: Context & { actor: PersonActor }, base: Base) => Promise<Base>;
};

const office = await openDossierOffice();
const colleague = await createPerson({ departmentId: office.competent.id });
const reason = 'Hồ sơ không đủ điều kiện.';
const next = { step: 'next', assigneeId: null } as const;
const lastStep = (ctx: Context, base: Base) => handOverDossier(ctx, { ...base, ...next });

/** Every verb of the action table that changes a dossier; a new action does not compile until it has a case. */
const cases: Record<Exclude<DossierAction, 'note' | 'add_file'>, VerbCase> = {
  receive: {
    from: 'registered',
    refusedIn: 'received',
    run: (ctx, base) => acceptDossier(ctx, { ...base, extraDocuments: [] }),
  },
  not_accept: {
    from: 'registered',
    refusedIn: 'received',
    run: (ctx, base) => notAcceptDossier(ctx, { ...base, reason }),
  },
  start: { from: 'received', refusedIn: 'registered', inside: true, run: startStep },
  hand_over: {
    from: 'received',
    refusedIn: 'registered',
    inside: true,
    run: (ctx, base) => handOverDossier(ctx, { ...base, ...next }),
  },
  assign: {
    from: 'processing',
    refusedIn: 'completed',
    inside: true,
    run: (ctx, base) => assignDossier(ctx, { ...base, assigneeId: colleague.id }),
  },
  request_supplement: {
    from: 'processing',
    refusedIn: 'completed',
    run: async (ctx, base) =>
      requestSupplement(ctx, {
        ...base,
        documents: [{ documentId: await firstPaper(base.code) }],
        extraDocuments: [],
        reason,
        acceptOverdue: false,
      }),
  },
  record_supplement: {
    from: 'supplement_requested',
    refusedIn: 'processing',
    run: async (ctx, base) =>
      recordSupplement(ctx, { ...base, documents: [{ documentId: await firstPaper(base.code) }] }),
  },
  require_payment: {
    from: 'processing',
    refusedIn: 'registered',
    run: (ctx, base) => requirePayment(ctx, { ...base, name: 'Thuế trước bạ', amount: 500_000 }),
  },
  record_payment: {
    from: 'financial_obligation',
    refusedIn: 'completed',
    run: async (ctx, base) => {
      const due = await db().dossierPayment.findFirst({
        where: { dossier: { code: base.code }, state: 'due' },
      });
      return recordPayment(ctx, { ...base, paymentId: due?.id ?? 1, receiptNumber: 'BL-01' });
    },
  },
  request_withdrawal: {
    from: 'processing',
    refusedIn: 'completed',
    run: (ctx, base) => requestWithdrawal(ctx, { ...base, reason }),
  },
  accept_withdrawal: {
    from: 'withdrawal_requested',
    refusedIn: 'processing',
    run: (ctx, base) => acceptWithdrawal(ctx, base),
  },
  decline_withdrawal: {
    from: 'withdrawal_requested',
    refusedIn: 'processing',
    run: (ctx, base) => declineWithdrawal(ctx, { ...base, reason }),
  },
  refuse: {
    from: 'processing',
    refusedIn: 'registered',
    run: (ctx, base) => refuseDossier(ctx, { ...base, reason }),
  },
  stop: {
    from: 'supplement_requested',
    refusedIn: 'stopped',
    run: (ctx, base) => stopDossier(ctx, { ...base, reason }),
  },
  extend: {
    from: 'processing',
    refusedIn: 'supplement_requested',
    run: (ctx, base) => extendDossier(ctx, { ...base, day: '2026-06-25', reason }),
  },
  complete: {
    from: 'processing',
    refusedIn: 'registered',
    before: lastStep,
    run: (ctx, base) => completeDossier(ctx, base),
  },
  return_result: { from: 'completed', refusedIn: 'processing', run: (ctx, base) => returnResult(ctx, base) },
  request_correction: {
    from: 'returned_to_citizen',
    refusedIn: 'processing',
    inside: true,
    run: (ctx, base) => requestCorrection(ctx, { ...base, reason }),
  },
  lock: { from: 'processing', refusedIn: 'stopped', inside: true, run: lockDossier },
  unlock: {
    from: 'processing',
    refusedIn: 'stopped',
    inside: true,
    before: lockDossier,
    run: unlockDossier,
  },
  break_lock: {
    from: 'processing',
    refusedIn: 'stopped',
    inside: true,
    before: (_ctx, base) => lockDossier(contextFor(office.expert), base),
    run: (ctx, base) => breakLock(ctx, { ...base, reason }),
  },
};
const table = Object.entries(cases) as [Exclude<DossierAction, 'note' | 'add_file'>, VerbCase][];

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
}

const officer = (grants: Partial<Record<Permission, Reach>>) => createPerson({ grants });
const stored = (code: string) => db().dossier.findUniqueOrThrow({ where: { code } });

describe.each(table)('%s', (action, { from, refusedIn, run, inside, to, before }) => {
  const { permission } = dossierActions[action];
  const everywhere = async () =>
    contextFor(await officer({ 'dossier.read': 'all', 'dossier.process': 'all', [permission]: 'all' }));
  async function prepared(ctx: Context & { actor: PersonActor }): Promise<Base> {
    const { code, version } = await dossierIn(office, from);
    return before
      ? before(ctx, { code, version }).then((base) => ({ code, version: base.version }))
      : { code, version };
  }

  it('does what the table says and leaves event, audit entry and outbox message', async () => {
    const ctx = await everywhere();
    const base = await prepared(ctx);
    const acting = { ...ctx, requestId: `${ctx.requestId}-act` };
    const changed = await run(acting, base);
    const expected = to ?? dossierStateFacts(from).actions[action];
    expect(changed).toMatchObject({ code: base.code, version: base.version + 1, state: expected });
    const after = await stored(base.code);
    expect(after).toMatchObject({ state: expected, version: base.version + 1, updatedAt: ctx.now });
    expect(after.nationalStatus).toBe(dossierStateFacts(changed.state).nationalStatus);
    expect(after.closedAt === null).toBe(dossierStateFacts(changed.state).kind !== 'closed');
    const events = await db().dossierEvent.findMany({
      where: { dossierId: after.id, kind: dossierActions[action].event },
      orderBy: { id: 'desc' },
    });
    expect(events[0]).toMatchObject({
      kind: dossierActions[action].event,
      actorId: ctx.actor.id,
      isPublic: !inside,
      stateFrom: from,
      stateTo: expected,
    });
    // The paper that belongs to an action has an entry of its own (lib/dossiers/paper).
    const where = { requestId: acting.requestId, action: { not: 'dossier.issue_form' } };
    expect(await db().auditEntry.findMany({ where })).toMatchObject([
      { action: `dossier.${action}`, subjectKind: 'dossier', subjectLabel: base.code, actorId: ctx.actor.id },
    ]);
    const messages = await db().outboxMessage.findMany({
      where: { subjectId: after.id, topic: 'dossier.changed' },
      orderBy: { id: 'desc' },
    });
    expect(messages[0]?.payload).toMatchObject({
      code: base.code,
      state: expected,
      departmentIds: after.involvedDepartmentIds,
    });
  });

  it('is refused in a state that does not offer it', async () => {
    const { code, version } = await dossierIn(office, refusedIn);
    const found = await stored(code);
    expect(await codeOf(run(await everywhere(), { code, version }))).toBe('refused');
    expect(await stored(code)).toEqual(found);
  });

  it('finds nothing out of reach, and is forbidden where the permission does not reach; nothing changes', async () => {
    const base = await prepared(await everywhere());
    const found = await stored(base.code);
    const stranger = await officer({ 'dossier.read': 'department', [permission]: 'all' });
    expect(await codeOf(run(contextFor(stranger), base))).toBe('not_found');
    const reader = await officer({ 'dossier.read': 'all' });
    expect(await codeOf(run(contextFor(reader), base))).toBe('forbidden');
    const elsewhere = await officer({ 'dossier.read': 'all', [permission]: 'department' });
    expect(await codeOf(run(contextFor(elsewhere), base))).toBe('forbidden');
    expect(await stored(base.code)).toEqual(found);
  });

  it('lets one of two writers at once win; the other is told what changed', async () => {
    const ctx = await everywhere();
    const base = await prepared(ctx);
    const both = await atOnce(2, () => run(ctx, base));
    const [lost] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as AppError] : []));
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(lost?.code).toBe('conflict');
    expect(lost?.current).toMatchObject({
      version: base.version + 1,
      changes: [{ version: base.version + 1, actor: ctx.actor.name, kind: dossierActions[action].event }],
    });
    expect((await stored(base.code)).version).toBe(base.version + 1);
  });
});
