import { describe, expect, it } from 'vitest';
import type { Context, PersonActor } from '@/lib/access/actor';
import type { Permission, Reach } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { contextFor, createCategory, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { acceptReport } from './accept-report';
import type { BoxAction } from './action-values';
import { answerReport } from './answer-report';
import { approveAnswer } from './approve-answer';
import { askCitizen } from './ask-citizen';
import { assignReport } from './assign-report';
import { classifyReport } from './classify-report';
import { divertReport } from './divert-report';
import { finishPart } from './finish-part';
import { markDuplicate } from './mark-duplicate';
import { publishReport } from './publish-report';
import { recordCitizenReply } from './record-citizen-reply';
import { rejectReport } from './reject-report';
import { reopenReport } from './reopen-report';
import { reportActions, stateFacts, type ReportAction, type ReportState } from './report';
import type { ChangedReport } from './report-detail';
import { returnReport } from './return-report';
import { sendBackAnswer } from './send-back-answer';
import { startReport } from './start-report';
import { submitAnswer } from './submit-answer';
import { transferReport } from './transfer-report';

type Base = { code: string; version: number };
type Scene = { targetId: number; helperId: number; masterCode: string; categoryId: number };
type VerbCase = {
  from: ReportState;
  /** A state in which the action is refused. */
  refusedIn: ReportState;
  run: (ctx: Context, base: Base, scene: Scene) => Promise<ChangedReport>;
  public?: boolean;
};

const answer = 'Đơn vị đã vá ổ gà và lập lại biển báo.';
const reason = 'Không thuộc thẩm quyền của đơn vị.';

/** Notes, photos, steps and extensions need more than a state to be refused in: they have tests of their own. */
type OwnTest = BoxAction | 'set_step' | `${string}_extension`;
/** Every other verb of the action table; a new action does not compile until it has a case. */
const cases: Record<Exclude<ReportAction, OwnTest>, VerbCase> = {
  accept: { from: 'new', refusedIn: 'accepted', run: (ctx, base) => acceptReport(ctx, base) },
  classify: {
    from: 'new',
    refusedIn: 'published',
    run: (ctx, base, { categoryId }) =>
      classifyReport(ctx, {
        ...base,
        categoryId,
        administrativeUnitId: null,
        urgency: 'complex',
        isPrivate: false,
      }),
  },
  assign: {
    from: 'accepted',
    refusedIn: 'pending_approval',
    public: true,
    run: (ctx, base, { targetId }) =>
      assignReport(ctx, {
        ...base,
        leadDepartmentId: targetId,
        coordinatingDepartmentIds: [],
        assigneeId: null,
        note: '',
      }),
  },
  transfer: {
    from: 'in_progress',
    refusedIn: 'new',
    public: true,
    run: (ctx, base, { targetId }) =>
      transferReport(ctx, { ...base, departmentId: targetId, assigneeId: null, reason }),
  },
  return: {
    from: 'assigned',
    refusedIn: 'answered',
    run: (ctx, base) => returnReport(ctx, { ...base, reason }),
  },
  start: { from: 'assigned', refusedIn: 'in_progress', run: (ctx, base) => startReport(ctx, base) },
  finish_part: {
    from: 'in_progress',
    refusedIn: 'answered',
    run: (ctx, base, { helperId }) =>
      finishPart(ctx, { ...base, departmentId: helperId, outcome: 'done', result: 'Đã dọn rác.' }),
  },
  ask_citizen: {
    from: 'assigned',
    refusedIn: 'awaiting_citizen',
    public: true,
    run: (ctx, base) => askCitizen(ctx, { ...base, message: 'Số nhà bao nhiêu?' }),
  },
  record_reply: {
    from: 'awaiting_citizen',
    refusedIn: 'in_progress',
    public: true,
    run: (ctx, base) => recordCitizenReply(ctx, { ...base, message: 'Số 12.' }),
  },
  submit: {
    from: 'in_progress',
    refusedIn: 'pending_approval',
    run: (ctx, base) => submitAnswer(ctx, { ...base, answer }),
  },
  send_back: {
    from: 'pending_approval',
    refusedIn: 'in_progress',
    run: (ctx, base) => sendBackAnswer(ctx, { ...base, reason }),
  },
  approve: {
    from: 'pending_approval',
    refusedIn: 'in_progress',
    public: true,
    run: (ctx, base) => approveAnswer(ctx, { ...base, answer }),
  },
  answer: {
    from: 'in_progress',
    refusedIn: 'new',
    public: true,
    run: (ctx, base) => answerReport(ctx, { ...base, answer }),
  },
  publish: {
    from: 'answered',
    refusedIn: 'in_progress',
    public: true,
    run: (ctx, base) => publishReport(ctx, base),
  },
  reject: {
    from: 'new',
    refusedIn: 'in_progress',
    public: true,
    run: (ctx, base) => rejectReport(ctx, { ...base, reason }),
  },
  divert: { from: 'new', refusedIn: 'answered', run: (ctx, base) => divertReport(ctx, { ...base, reason }) },
  mark_duplicate: {
    from: 'new',
    refusedIn: 'answered',
    public: true,
    run: (ctx, base, { masterCode }) => markDuplicate(ctx, { ...base, masterCode }),
  },
  reopen: {
    from: 'answered',
    refusedIn: 'new',
    public: true,
    run: (ctx, base) => reopenReport(ctx, { ...base, reason }),
  },
};
const table = Object.entries(cases) as [Exclude<ReportAction, OwnTest>, VerbCase][];

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
}

const officer = (grants: Partial<Record<Permission, Reach>>, departmentId?: number): Promise<PersonActor> =>
  createPerson({ grants, departmentId });
const everywhere = (action: ReportAction) =>
  officer({ 'report.read': 'all', [reportActions[action].permission]: 'all' });

async function setting(state: ReportState) {
  const helper = await createDepartment();
  const hasParts = stateFacts(state).kind !== 'closed' && !['new', 'accepted', 'returned'].includes(state);
  // Only part of the cases needs a coordinating unit, and it would keep answers from being given.
  const report = await createReport({ state });
  const scene: Scene = {
    targetId: (await createDepartment()).id,
    helperId: helper.id,
    masterCode: (await createReport()).code,
    categoryId: (await createCategory()).id,
  };
  const addHelper = () =>
    db().assignment.create({
      data: {
        reportId: report.id,
        departmentId: helper.id,
        part: 'coordinating',
        assignedAt: report.receivedAt,
      },
    });
  return { report, scene, hasParts, addHelper, base: { code: report.code, version: report.version } };
}

describe.each(table)('%s', (action, { from, refusedIn, run, public: isPublic = false }) => {
  async function prepared(state = from) {
    const made = await setting(state);
    if (action === 'finish_part' && made.hasParts) await made.addHelper();
    return made;
  }

  it('does what the table says and leaves event, audit entry and outbox message', async () => {
    const { report, scene, base } = await prepared();
    const actor = await everywhere(action);
    const ctx = contextFor(actor);
    const changed = await run(ctx, base, scene);
    const expected = action === 'transfer' ? 'assigned' : stateFacts(from).actions[action];
    expect(changed).toMatchObject({
      id: report.id,
      code: report.code,
      version: report.version + 1,
      state: expected,
    });
    const stored = await db().report.findUniqueOrThrow({ where: { id: report.id } });
    expect(stored).toMatchObject({ state: expected, version: report.version + 1, updatedAt: ctx.now });
    expect(stored.closedAt === null).toBe(stateFacts(changed.state).kind !== 'closed');
    const events = await db().reportEvent.findMany({ where: { reportId: report.id } });
    expect(events).toMatchObject([
      {
        kind: reportActions[action].event,
        at: ctx.now,
        actorId: actor.id,
        actorLabel: actor.name,
        isPublic,
        stateFrom: from,
        stateTo: expected,
      },
    ]);
    const audits = await db().auditEntry.findMany({ where: { requestId: ctx.requestId } });
    expect(audits).toMatchObject([
      {
        action: `report.${action}`,
        subjectKind: 'report',
        subjectId: report.id,
        subjectLabel: report.code,
        actorId: actor.id,
      },
    ]);
    const told = { subjectId: report.id, topic: 'report.changed' };
    const messages = await db().outboxMessage.findMany({ where: told });
    const payload = { code: report.code, state: expected, departmentIds: stored.involvedDepartmentIds };
    expect(messages).toMatchObject([{ payload }]);
  });

  it('is refused in a state that does not offer it', async () => {
    const { report, scene, base } = await prepared(refusedIn);
    expect(await codeOf(run(contextFor(await everywhere(action)), base, scene))).toBe('refused');
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toEqual(report);
  });

  it('finds nothing out of reach, and changes nothing', async () => {
    const { report, scene, base } = await prepared();
    const stranger = await officer({
      'report.read': 'department',
      [reportActions[action].permission]: 'all',
    });
    expect(await codeOf(run(contextFor(stranger), base, scene))).toBe('not_found');
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toEqual(report);
    expect(await db().reportEvent.count({ where: { reportId: report.id } })).toBe(0);
  });

  it('is forbidden without the permission, and with one that does not reach this report', async () => {
    const { report, scene, base } = await prepared();
    expect(await codeOf(run(contextFor(await officer({ 'report.read': 'all' })), base, scene))).toBe(
      'forbidden',
    );
    const elsewhere = await officer({
      'report.read': 'all',
      [reportActions[action].permission]: 'department',
    });
    expect(await codeOf(run(contextFor(elsewhere), base, scene))).toBe('forbidden');
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toEqual(report);
  });

  it('lets one of two writers at once win; the other is told what changed', async () => {
    const { report, scene, base } = await prepared();
    const ctx = contextFor(await everywhere(action));
    const both = await atOnce(2, () => run(ctx, base, scene));
    const [lost] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as AppError] : []));
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    // A diverted report is private now: the loser may not even know that it is there, unless both read it before.
    expect(lost).toMatchObject({
      code: action === 'divert' ? expect.stringMatching(/conflict|not_found/) : 'conflict',
    });
    if (lost?.code === 'conflict') {
      expect(lost.current).toMatchObject({
        version: report.version + 1,
        changes: [
          {
            version: report.version + 1,
            actor: ctx.actor.kind === 'person' ? ctx.actor.name : '',
            kind: reportActions[action].event,
          },
        ],
      });
    }
    expect(await db().reportEvent.count({ where: { reportId: report.id } })).toBe(1);
    expect((await db().report.findUniqueOrThrow({ where: { id: report.id } })).version).toBe(
      report.version + 1,
    );
  });
});
