import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import type { Permission } from '@/lib/access/permissions';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { reportStates, stateTable, type ReportAction } from '@/lib/reports/report';
import { createAccessToken, createCategory, createDepartment, createPerson, createUnit, nextNumber } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { doors, expected, targets, type Grants, type Outcome, type Target } from '@/lib/testing/rights-matrix';
import type { ActionResult } from '@/lib/web/define-action';
import { roles as seededRoles } from '@/prisma/seed/reference/role-data';

/** Transport only: a server action finds the session cookie of the person whose turn it is. */
const browser = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name.endsWith('session-token') ? { value: browser.cookie } : undefined) }),
  headers: async () => new Headers(),
}));

const root = path.resolve(import.meta.dirname, '../..');

/** Every page, route and action of the source, named as in the matrix. */
function findDoors(): string[] {
  const address = (file: string) => `/${path.dirname(file).split(path.sep).slice(1).filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
  const found: string[] = [];
  for (const file of findFiles('page.tsx')) found.push(`page ${address(file)}`);
  for (const file of findFiles('route.ts')) {
    const exported = readFileSync(path.join(root, file), 'utf8').matchAll(/^export (?:const|async function|function|\{.*?) ?\b(GET|POST|PUT|PATCH|DELETE)\b(?:.* as (POST))?/gm);
    for (const [, method, second] of exported) found.push(...[method, second].filter(Boolean).map((each) => `route ${each} ${address(file)}`));
  }
  for (const file of findFiles('actions.ts')) {
    for (const [, name] of readFileSync(path.join(root, file), 'utf8').matchAll(/^export const (\w+)/gm)) found.push(`action ${name}`);
  }
  return found.sort();
}

function findFiles(name: string): string[] {
  return readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.join('app', file));
}

/** The seeded roles, and two that make reaches meet that no seeded role has. */
const roles: { code: string; grants: Grants }[] = [
  ...seededRoles,
  {
    code: 'unit-admin',
    grants: {
      'report.read': 'subtree', 'department.read': 'all', 'department.manage': 'subtree', 'person.read': 'subtree', 'person.manage': 'subtree',
    },
  },
  { code: 'nobody', grants: {} },
];

type Place = { departmentId: number; childId: number };
let home: Place;
let elsewhere: Place;
let categoryId: number;
let categoryCode: string;
let communeCode: string;
const people = new Map<string, { actor: PersonActor; cookie: string; token: string }>();

async function unit(): Promise<Place> {
  const { id } = await createDepartment();
  return { departmentId: id, childId: (await createDepartment({ parentId: id })).id };
}

beforeAll(async () => {
  home = await unit();
  elsewhere = await unit();
  ({ id: categoryId, code: categoryCode } = await createCategory());
  const province = await createUnit({ kind: 'province', code: '22' });
  communeCode = (await createUnit({ parentId: province.id })).code;
  for (const { code, grants } of roles) {
    const actor = await createPerson({ departmentId: home.departmentId, grants });
    const session = await db().session.create({ data: { personId: actor.id, sessionVersion: 1 } });
    const cookie = await encode({ token: { sid: session.id }, secret: env().AUTH_SECRET });
    people.set(code, { actor, cookie, token: await createAccessToken(actor) });
  }
});

function person(role: string) {
  const found = people.get(role);
  if (!found) throw new Error(`nobody has the role ${role}`);
  return found;
}

const placeOf = (target: Target) => (target === 'other' ? elsewhere : home);

/** A report of that place, in a state that offers the action. */
async function reportFor(action: ReportAction, target: Target, holder: PersonActor) {
  const state = reportStates.find((each) => action in stateTable[each].actions && each !== 'new') ?? 'new';
  const { departmentId, childId } = placeOf(target);
  const coordinates = action === 'finish_part';
  const report = await createReport({
    state,
    departmentId: coordinates ? (await createDepartment()).id : departmentId,
    coordinatingIds: coordinates ? [departmentId] : [childId],
    ...(target === 'mine' ? { assigneeId: holder.id } : {}),
    sender: { name: 'Trần Thị Bình', phone: '0912000111' },
  });
  // A coordinating part is given to a person of its own.
  const assigneeId = target === 'mine' ? holder.id : null;
  if (coordinates) await db().assignment.updateMany({ where: { reportId: report.id, part: 'coordinating' }, data: { assigneeId } });
  return report;
}

const outcomeOf = (code: string | undefined): Outcome =>
  code === 'forbidden' ? 'forbidden' : code === 'not_found' ? 'hidden' : 'allowed';
const fields = { title: '', email: () => `new-${nextNumber()}@test.example` };
const text = 'Nắp cống đã được thay mới, xin cảm ơn Quý Ông/Bà.';

type Callable = (input: never) => Promise<ActionResult<unknown>>;
type Attempt = { act: Callable; input: object; unchanged?: () => Promise<unknown> };
type Prepare = (target: Target, holder: PersonActor) => Promise<Attempt>;

async function loadActions(): Promise<Record<string, Callable>> {
  const modules = await Promise.all([
    import('@/app/(desk)/actions'),
    import('@/app/(desk)/account/actions'),
    import('@/app/(desk)/reports/actions'),
    import('@/app/(desk)/reports/new/actions'),
    import('@/app/(desk)/admin/departments/actions'),
    import('@/app/(desk)/admin/people/actions'),
    import('@/app/(desk)/admin/roles/actions'),
  ]);
  return Object.assign({}, ...modules) as Record<string, Callable>;
}

/** What each report action is given besides code and version. */
const reportInputs: Record<string, [ReportAction, (place: Place) => Promise<object> | object]> = {
  acceptReport: ['accept', () => ({})],
  classifyReport: ['classify', () => ({ categoryId, administrativeUnitId: null, urgency: 'urgent', isPrivate: false })],
  assignReport: ['assign', ({ departmentId }) => ({ leadDepartmentId: departmentId })],
  transferReport: ['transfer', ({ childId }) => ({ departmentId: childId, reason: text })],
  returnReport: ['return', () => ({ reason: text })],
  startReport: ['start', () => ({})],
  finishPart: ['finish_part', ({ departmentId }) => ({ departmentId, result: text })],
  askCitizen: ['ask_citizen', () => ({ message: text })],
  recordCitizenReply: ['record_reply', () => ({ message: text })],
  submitAnswer: ['submit', () => ({ answer: text })],
  sendBackAnswer: ['send_back', () => ({ reason: text })],
  approveAnswer: ['approve', () => ({ answer: text })],
  answerReport: ['answer', () => ({ answer: text })],
  publishReport: ['publish', () => ({})],
  rejectReport: ['reject', () => ({ reason: text })],
  divertReport: ['divert', () => ({ reason: text })],
  markDuplicate: ['mark_duplicate', async ({ departmentId }) => ({ masterCode: (await createReport({ departmentId })).code })],
  reopenReport: ['reopen', () => ({ reason: text })],
  addNote: ['note', () => ({ body: text })],
  revealContact: ['note', () => ({ reason: text })],
};

function reportAttempt(act: Callable, name: string): Prepare {
  const [action, more] = reportInputs[name] ?? [];
  if (!action || !more) throw new Error(`${name} has no input in this test`);
  return async (target, holder) => {
    const { id, code, version } = await reportFor(action, target, holder);
    const facts = () =>
      db().report.findUnique({ where: { id }, include: { notes: true, events: true, assignments: true } });
    return { act, input: { code, version, ...(await more(placeOf(target))) }, unchanged: facts };
  };
}

async function someDepartment(target: Target) {
  return createDepartment({ parentId: placeOf(target).departmentId });
}

async function somePerson(target: Target) {
  const actor = await createPerson({ departmentId: placeOf(target).departmentId });
  return db().person.findUniqueOrThrow({ where: { id: actor.id } });
}

const slug = () => `made-${nextNumber()}`;
const unitFacts = (parentId: number) => ({
  name: 'Một đơn vị', shortName: 'ĐV', kind: 'department', parentId, administrativeUnitId: null, agencyIdentifier: '',
});

function adminAttempts(actions: Record<string, Callable>): Record<string, Prepare> {
  const departmentFacts = (id: number) => () => db().department.findUnique({ where: { id } });
  const personFacts = (id: number) => () => db().person.findUnique({ where: { id }, include: { roles: true } });
  const onDepartment = (name: string, more: (parentId: number) => object): Prepare => async (target) => {
    const { id, version } = await someDepartment(target);
    return { act: actions[name]!, input: { id, version, ...more(placeOf(target).departmentId) }, unchanged: departmentFacts(id) };
  };
  const onPerson = (name: string, more: (facts: { email: string; departmentId: number }) => object): Prepare => async (target) => {
    const found = await somePerson(target);
    return { act: actions[name]!, input: { id: found.id, version: found.version, ...more(found) }, unchanged: personFacts(found.id) };
  };
  const onRole = (name: string, more: object): Prepare => async () => {
    const role = await db().role.create({ data: { code: slug(), name: 'Vai trò', nameEn: 'Role' } });
    return {
      act: actions[name]!,
      input: { id: role.id, version: role.version, ...more },
      unchanged: () => db().role.findUnique({ where: { id: role.id }, include: { grants: true } }),
    };
  };
  const count = { unchanged: () => db().report.count() };
  return {
    enterReport: async () => ({
      act: actions.enterReport!, input: { categoryCode, communeCode, description: text, key: crypto.randomUUID() }, ...count,
    }),
    createDepartmentAction: async () => ({
      act: actions.createDepartmentAction!, input: { code: slug(), ...unitFacts(home.departmentId) }, unchanged: () => db().department.count(),
    }),
    editDepartmentAction: onDepartment('editDepartmentAction', unitFacts),
    disableDepartmentAction: onDepartment('disableDepartmentAction', () => ({ reason: text })),
    enableDepartmentAction: onDepartment('enableDepartmentAction', () => ({})),
    createPersonAction: async () => ({
      act: actions.createPersonAction!,
      input: { email: fields.email(), name: 'Lê Văn Cường', title: '', departmentId: home.departmentId, roles: [] },
      unchanged: () => db().person.count(),
    }),
    editPersonAction: onPerson('editPersonAction', ({ email, departmentId }) => ({ email, name: 'Lê Văn Cường', title: '', departmentId })),
    setPersonRolesAction: onPerson('setPersonRolesAction', () => ({ roles: [] })),
    disablePersonAction: onPerson('disablePersonAction', () => ({ reason: text })),
    enablePersonAction: onPerson('enablePersonAction', () => ({})),
    unlockPersonAction: onPerson('unlockPersonAction', () => ({})),
    resetPersonPasswordAction: onPerson('resetPersonPasswordAction', () => ({})),
    createRoleAction: async () => ({
      act: actions.createRoleAction!, input: { code: slug(), name: 'Vai trò', nameEn: 'Role', description: '', grants: [] }, unchanged: () => db().role.count(),
    }),
    editRoleAction: onRole('editRoleAction', { name: 'Vai trò', nameEn: 'Role', description: '', grants: [] }),
    disableRoleAction: onRole('disableRoleAction', { reason: text }),
    enableRoleAction: onRole('enableRoleAction', {}),
  };
}

describe('the rights matrix', () => {
  it('has a line for every page, route and action, and no line too many', () => {
    expect(Object.keys(doors).sort()).toEqual(findDoors());
  });

  it('holds for every action × role × own and other unit', async () => {
    const actions = await loadActions();
    const admin = adminAttempts(actions);
    const wrong: string[] = [];
    for (const [door, line] of Object.entries(doors)) {
      const name = door.startsWith('action ') && door.slice('action '.length);
      if (!name || 'self' in line) continue;
      const prepare = admin[name] ?? reportAttempt(actions[name]!, name);
      for (const { code, grants } of roles) {
        const { actor, cookie } = person(code);
        browser.cookie = cookie;
        for (const target of 'on' in line && line.on === 'office' ? (['own'] as const) : targets) {
          const { act, input, unchanged } = await prepare(target, actor);
          const before = JSON.stringify(await unchanged?.(), (_, value) => (typeof value === 'bigint' ? String(value) : value));
          const answer = await act(input as never);
          const after = JSON.stringify(await unchanged?.(), (_, value) => (typeof value === 'bigint' ? String(value) : value));
          const should = expected(line, grants, target);
          const problem = answer.ok ? undefined : answer.problem;
          const did = outcomeOf(problem?.code);
          if (did !== should || problem?.code === 'invalid' || problem?.code === 'internal') {
            wrong.push(`${name} by ${code} on ${target}: ${did} (${problem?.messageKey ?? 'ok'} ${JSON.stringify(problem?.fields ?? '')}), should be ${should}`);
          }
          if (should !== 'allowed' && before !== after) wrong.push(`${name} by ${code} on ${target} was refused and yet changed the record`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('refuses every action to somebody whose session is gone', async () => {
    const actions = await loadActions();
    browser.cookie = '';
    for (const [name, act] of Object.entries(actions)) {
      const answer = await act({} as never);
      expect(answer.ok ? name : answer.problem.code).toBe('unauthenticated');
    }
  });

  it('holds for every API route × role × own and other unit', async () => {
    const routes = await loadRoutes();
    const wrong: string[] = [];
    for (const [door, line] of Object.entries(doors)) {
      const route = routes[door];
      if (!door.startsWith('route ') || 'open' in line) continue;
      if (!route) throw new Error(`${door} has no request in this test`);
      expect((await route(await mineOf('own', person('admin').actor), {})).status, `${door} without a token`).toBe(401);
      for (const { code, grants } of roles) {
        const { actor, token } = person(code);
        for (const target of 'on' in line && line.on === 'report' ? targets : (['own'] as const)) {
          const response = await route(await mineOf(target, actor), { authorization: `Bearer ${token}` });
          await response.body?.cancel();
          const did: Outcome = response.status === 403 ? 'forbidden' : response.status === 404 ? 'hidden' : 'allowed';
          const should = expected(line, grants, target);
          if (did !== should || response.status >= 500 || response.status === 401) wrong.push(`${door} by ${code} on ${target}: ${response.status}, should be ${should}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('never lets a scope widen what the person holds', async () => {
    const { GET } = await import('@/app/api/v1/reports/route');
    const { actor } = person('nobody');
    const token = await createAccessToken(actor, ['report.read'] satisfies Permission[]);
    const response = await GET(new Request('http://localhost/api/v1/reports', { headers: { authorization: `Bearer ${token}` } }), none);
    expect(response.status).toBe(403);
  });
});

type Known = { code: string; version: number; fileId: string };
const none = { params: Promise.resolve({}) };

/** A report of that place with a photo. */
async function mineOf(target: Target, holder: PersonActor): Promise<Known> {
  const report = await reportFor('note', target, holder);
  const file = await db().storedFile.create({
    data: { sha256: 'a'.repeat(64), contentType: 'image/jpeg', size: 1, originalName: 'a.jpg', reportFiles: { create: { reportId: report.id, position: 0 } } },
  });
  return { code: report.code, version: report.version, fileId: file.id };
}

type Call = (known: Known, headers: Record<string, string>) => Promise<Response>;

async function loadRoutes(): Promise<Record<string, Call>> {
  const list = await import('@/app/api/v1/reports/route');
  const one = await import('@/app/api/v1/reports/[code]/route');
  const act = await import('@/app/api/v1/reports/[code]/[action]/route');
  const live = await import('@/app/api/v1/reports/live/route');
  const exported = await import('@/app/api/v1/reports/export/route');
  const files = await import('@/app/api/files/[id]/route');
  const events = await import('@/app/api/events/route');
  const status = await import('@/app/api/events/status/route');
  type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
  const get = (handler: Handler, address: (known: Known) => string, params: (known: Known) => object = () => ({})): Call =>
    (known, headers) => handler(new Request(`http://localhost${address(known)}`, { headers }), { params: Promise.resolve(params(known)) });
  const post = (handler: Handler, body: (known: Known) => object, params: (known: Known) => object = () => ({})): Call =>
    (known, headers) =>
      handler(
        new Request('http://localhost/api', { method: 'POST', headers: { ...headers, origin: 'http://localhost', host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify(body(known)) }),
        { params: Promise.resolve(params(known)) },
      );
  return {
    'route GET /api/events/status': get(status.GET, () => '/api/events/status'),
    'route GET /api/events': get(events.GET, () => '/api/events'),
    'route GET /api/v1/reports': get(list.GET, () => '/api/v1/reports'),
    'route POST /api/v1/reports': post(list.POST, () => ({ categoryCode, communeCode, description: text })),
    'route GET /api/v1/reports/live': get(live.GET, () => '/api/v1/reports/live'),
    'route GET /api/v1/reports/export': get(exported.GET, () => '/api/v1/reports/export?q=nothing-has-these-words'),
    'route GET /api/v1/reports/[code]': get(one.GET, ({ code }) => `/api/v1/reports/${code}`, ({ code }) => ({ code })),
    'route POST /api/v1/reports/[code]/[action]': post(act.POST, () => ({ body: text }), ({ code }) => ({ code, action: 'note' })),
    'route GET /api/files/[id]': get(files.GET, ({ fileId }) => `/api/files/${fileId}`, ({ fileId }) => ({ id: fileId })),
  };
}
