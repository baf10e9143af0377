/** One change of many cases over REST, as the lists send it: reports and dossiers through the same door. */
import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import type { BulkAnswer, BulkRow, PutBack } from '@/lib/cases/bulk';
import { mostBulkRows } from '@/lib/cases/bulk';
import type { Subject } from '@/lib/cases/write-audited-change';
import { name, rows, sql } from '@/lib/db/sql';
import { createAgency, createDossier, createProcedure } from '@/lib/testing/dossier-factory';
import { createAccessToken, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';

type Case = { id: number; code: string; version: number };
type Sent = { rows: object[]; dryRun?: boolean } & Record<string, unknown>;
type Handler = (request: Request, route: { params: Promise<unknown> }) => Promise<Response>;

const department = await createAgency();
const leader = await createPerson({ departmentId: department.id });
const procedure = await createProcedure();
const places = { departmentId: department.id, receivedAtId: department.id };

/** How each kind is made and held up, and how a person is given one. */
const kinds = {
  report: {
    path: 'reports',
    bulk: await import('@/app/api/v1/reports/bulk/[action]/route'),
    selection: await import('@/app/api/v1/reports/selection/route'),
    make: () => createReport({ state: 'assigned', departmentId: department.id }),
    elsewhere: async () => createReport({ state: 'assigned', departmentId: (await createDepartment()).id }),
    /** Reports have no locks: an answer that waits for approval may not be given to others. */
    hold: (id: number) =>
      sql`UPDATE report SET state = 'pending_approval', draft_answer = 'Đã vá ổ gà.' WHERE id = ${id}::int`,
    held: 'action_not_offered',
    to: (personId: number | null) => ({ leadDepartmentId: department.id, assigneeId: personId }),
  },
  dossier: {
    path: 'dossiers',
    bulk: await import('@/app/api/v1/dossiers/bulk/[action]/route'),
    selection: await import('@/app/api/v1/dossiers/selection/route'),
    make: () => createDossier({ ...places, procedureVersionId: procedure.version.id }),
    elsewhere: () => createDossier({ procedureVersionId: procedure.version.id }),
    hold: (id: number) =>
      sql`UPDATE dossier SET locked_by_id = ${leader.id}::int, locked_until = now() + interval '10 minutes' WHERE id = ${id}::int`,
    held: 'locked_by_other',
    to: (personId: number | null) => ({ assigneeId: personId }),
  },
} satisfies Record<Subject, object>;
const subjects: Subject[] = ['report', 'dossier'];

describe.each(subjects)('many %ss at once', (subject) => {
  const kind = kinds[subject];
  const clerk = () =>
    createPerson({
      departmentId: department.id,
      grants: {
        'report.read': 'department',
        'report.assign': 'department',
        'report.return': 'department',
        'dossier.read': 'department',
        'dossier.assign': 'department',
        'dossier.process': 'department',
      },
    });
  const make = (n: number): Promise<Case[]> => Promise.all(Array.from({ length: n }, () => kind.make()));
  const bases = (cases: readonly Case[]) => cases.map(({ code, version }) => ({ code, version }));
  const POST: Handler = kind.bulk.POST;

  async function send(actor: PersonActor, body: Sent, action = 'assign'): Promise<Response> {
    const headers = { authorization: `Bearer ${await createAccessToken(actor)}` };
    const address = `http://localhost:3000/api/v1/${kind.path}/bulk/${action}`;
    const request = new Request(address, { method: 'POST', headers, body: JSON.stringify(body) });
    return POST(request, { params: Promise.resolve({ action }) });
  }
  const answerOf = async (response: Response) => (await response.json()) as BulkAnswer;
  const assign = async (actor: PersonActor, cases: readonly object[], more: object = {}) =>
    answerOf(await send(actor, { rows: [...cases], ...kind.to(leader.id), ...more }));
  const ids = (cases: readonly Case[]) => cases.map(({ id }) => id);
  const stored = (cases: readonly Case[]) =>
    rows<{ id: number; version: number; assignee_id: number | null; updated_at: Date }>(
      sql`SELECT r.id, r.version, r.assignee_id, r.updated_at FROM ${name(subject)} r
        WHERE r.id = ANY (${ids(cases)}::int[]) ORDER BY array_position(${ids(cases)}::int[], r.id)`,
    );
  const refusalsOf = (answer: BulkAnswer) =>
    answer.rows.flatMap((row) => (row.ok ? [] : [[row.code, row.problem.messageKey]]));

  it('are done but for those that are held up or stale, which say why; only these are tried again', async () => {
    const actor = await clerk();
    const cases = await make(200);
    const [first, second, third] = cases as [Case, Case, Case];
    await rows(kind.hold(first.id));
    await rows(kind.hold(second.id));
    const stale = { code: third.code, version: third.version };
    await assign(actor, [stale], kind.to(actor.id));
    const answer = await assign(actor, bases(cases));
    expect(answer).toMatchObject({ done: 197, failed: 3 });
    expect(answer.rows.map(({ code }) => code)).toEqual(cases.map(({ code }) => code));
    expect(refusalsOf(answer)).toEqual([
      [first.code, kind.held],
      [second.code, kind.held],
      [third.code, 'conflict'],
    ]);
    const after = await stored(cases.slice(3));
    expect(after.every((row) => row.assignee_id === leader.id && row.version === 2)).toBe(true);

    const conflict = answer.rows.find((row) => row.code === third.code);
    const current = conflict && !conflict.ok ? (conflict.problem.current as { version: number }) : null;
    const again = await assign(actor, [{ code: third.code, version: current?.version }]);
    expect(again).toMatchObject({ done: 1, failed: 0, rows: [{ version: 3 }] });
  }, 60_000);

  it('are each a change of their own: history, audit entry and message, under one request', async () => {
    const actor = await clerk();
    const cases = await make(5);
    await assign(actor, bases(cases), { note: 'Chia việc tuần này' });
    const audit = await rows<{ action: string; subject_label: string; request_id: string }>(
      sql`SELECT action, subject_label, request_id FROM audit_entry WHERE actor_id = ${actor.id}::int ORDER BY subject_label`,
    );
    expect(audit.map((entry) => [entry.action, entry.subject_label])).toEqual(
      cases.map(({ code }) => [`${subject}.assign`, code]).sort(),
    );
    expect(new Set(audit.map((entry) => entry.request_id)).size).toBe(1);
    const [told] = await rows<{ events: number; messages: number }>(sql`
      SELECT (SELECT count(*)::int FROM ${name(`${subject}_event`)} e WHERE e.actor_id = ${actor.id}::int AND e.note = 'Chia việc tuần này') AS events,
        (SELECT count(*)::int FROM outbox_message m WHERE m.topic = ${`${subject}.changed`}
          AND m.subject_id = ANY (${cases.map(({ id }) => id)}::int[])) AS messages`);
    expect(told).toEqual({ events: 5, messages: 5 });
  });

  it('are looked at first: a dry run says what the run will say, and changes nothing', async () => {
    const actor = await clerk();
    const cases = await make(3);
    const [held] = cases as [Case];
    await rows(kind.hold(held.id));
    const before = await stored(cases);
    const looked = await answerOf(await send(actor, { rows: bases(cases), dryRun: true }));
    expect(await stored(cases)).toEqual(before);
    const done = await assign(actor, bases(cases));
    expect(refusalsOf(looked)).toEqual([[held.code, kind.held]]);
    expect(refusalsOf(done)).toEqual(refusalsOf(looked));
  });

  it('are put back to who had them, where nobody else came between', async () => {
    const actor = await clerk();
    const cases = await make(2);
    await assign(actor, bases(cases), kind.to(actor.id));
    const known = cases.map(({ code }) => ({ code, version: 2 }));
    const looked = await answerOf(await send(actor, { rows: known, dryRun: true }));
    const changed = await assign(actor, known);
    const [touched] = cases as [Case];
    await assign(actor, [{ code: touched.code, version: 3 }], kind.to(null));
    const ways = looked.rows.map((row): PutBack | null => (row.ok ? row.putBack : null));
    expect(ways.map((way) => way?.action)).toEqual(['assign', 'assign']);
    const back = await assign(
      actor,
      changed.rows.map((row, at) => ({ code: row.code, version: versionOf(row), ...ways[at]?.input })),
    );
    expect(refusalsOf(back)).toEqual([[touched.code, 'conflict']]);
    expect((await stored(cases)).map((row) => row.assignee_id)).toEqual([null, actor.id]);
  });

  it('out of reach are not found and stay as they are, and those without the right are refused', async () => {
    const actor = await clerk();
    const [mine] = await make(1);
    const far: Case = await kind.elsewhere();
    const before = await stored([far]);
    const answer = await assign(actor, bases([mine as Case, far]));
    expect(refusalsOf(answer)).toEqual([[far.code, 'not_found']]);
    expect(await stored([far])).toEqual(before);

    const reader = await createPerson({
      departmentId: department.id,
      grants: { [`${subject}.read`]: 'all', [`${subject}.assign`]: 'own' },
    });
    const seen = await assign(reader, [{ code: far.code, version: 1 }]);
    expect(refusalsOf(seen)).toEqual([[far.code, 'forbidden']]);
    expect(await stored([far])).toEqual(before);
    const nobody = await createPerson({ grants: { [`${subject}.read`]: 'all' } });
    expect((await send(nobody, { rows: bases([far]), ...kind.to(leader.id) })).status).toBe(403);
  });

  it('are selected by a filter that is understood in full; one that is mistyped is named', async () => {
    const headers = { authorization: `Bearer ${await createAccessToken(await clerk())}` };
    const [made] = await make(1);
    const select = (query: string) =>
      kind.selection.GET(
        new Request(`http://localhost:3000/api/v1/${kind.path}/selection${query}`, { headers }),
        {
          params: Promise.resolve({}),
        },
      );
    const found = (await (await select(`?q=${made?.code}`)).json()) as { rows: object[] };
    expect(found.rows).toEqual([{ code: made?.code, version: 1 }]);
    const refused = await select('?state=asigned&stat=assigned');
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as { fields: object[] }).fields).toMatchObject([
      { path: 'state', code: 'malformed' },
      { path: 'stat', code: 'unknown_filter' },
    ]);
  });

  it('by two writers at once are each changed once, and the other is told', async () => {
    const [one, other] = [await clerk(), await clerk()];
    const cases = await make(12);
    const answers = await Promise.all([
      assign(one, bases(cases), kind.to(one.id)),
      assign(other, bases(cases), kind.to(other.id)),
    ]);
    expect(answers[0].done + answers[1].done).toBe(12);
    expect(answers.flatMap(refusalsOf).every(([, why]) => why === 'conflict')).toBe(true);
    expect((await stored(cases)).every((row) => row.version === 2)).toBe(true);
  });

  it('are asked for in full: what is wrong is named, and nothing is written', async () => {
    const actor = await clerk();
    const cases = await make(1);
    const before = await stored(cases);
    for (const body of [{ rows: [] }, { rows: Array(mostBulkRows + 1).fill({ code: 'A', version: 1 }) }])
      expect((await send(actor, { ...body, ...kind.to(leader.id) })).status).toBe(422);
    expect((await send(actor, { rows: bases(cases) }, 'burn')).status).toBe(404);
    const stranger = await createPerson();
    const [row] = (await assign(actor, bases(cases), kind.to(stranger.id))).rows;
    expect(row).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'assigneeId', messageKey: 'not_in_department' }] },
    });
    expect((await assign(actor, [{ code: cases[0]?.code }])).rows[0]).toMatchObject({
      problem: { fields: [{ path: 'version', messageKey: 'required' }] },
    });
    expect(await stored(cases)).toEqual(before);
  });
});

describe('reports that nobody led', () => {
  it('are put back to the coordinator', async () => {
    const actor = await createPerson({
      grants: { 'report.read': 'all', 'report.assign': 'all', 'report.return': 'all' },
    });
    const { code } = await createReport({ state: 'accepted' });
    const headers = { authorization: `Bearer ${await createAccessToken(actor)}` };
    const post = async (action: string, body: Sent): Promise<BulkAnswer> => {
      const address = `http://localhost:3000/api/v1/reports/bulk/${action}`;
      const request = new Request(address, { method: 'POST', headers, body: JSON.stringify(body) });
      const response = await kinds.report.bulk.POST(request, { params: Promise.resolve({ action }) });
      return (await response.json()) as BulkAnswer;
    };
    const looked = await post('assign', { rows: [{ code, version: 1 }], dryRun: true });
    expect(looked.rows).toMatchObject([{ ok: true, putBack: { action: 'return', input: {} } }]);
    await post('assign', { rows: [{ code, version: 1 }], ...kinds.report.to(null) });
    const back = await post('return', { rows: [{ code, version: 2 }], reason: 'Hoàn tác.' });
    expect(back).toMatchObject({ done: 1, failed: 0 });
    const [stored] = await rows(sql`SELECT state, department_id FROM report WHERE code = ${code}`);
    expect(stored).toEqual({ state: 'returned', department_id: null });
  });
});

const versionOf = (row: BulkRow) => (row.ok ? row.version : null);
