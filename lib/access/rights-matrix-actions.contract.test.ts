import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { citizenAttempts } from '@/lib/testing/citizen-attempts';
import { counterAttempts } from '@/lib/testing/counter-attempts';
import { createDepartment, createPerson, nextNumber } from '@/lib/testing/factories';
import {
  openMatrixOffice,
  person,
  placeOf,
  reportFor,
  roles,
  type MatrixOffice,
} from '@/lib/testing/matrix-office';
import { dossierAttempt } from '@/lib/testing/matrix-dossier-inputs';
import { reportInputs } from '@/lib/testing/matrix-report-inputs';
import { calendarAttempts } from '@/lib/testing/calendar-attempts';
import { procedureAttempts } from '@/lib/testing/procedure-attempts';
import { serviceLevelAttempts } from '@/lib/testing/service-level-attempts';
import { officeAttempts, type OfficeAttempt } from '@/lib/testing/settings-attempts';
import { doors, expected, targets, type Outcome, type Target } from '@/lib/testing/rights-matrix';
import type { ActionResult } from '@/lib/web/define-action';

/** Transport only: a server action finds the session cookie of the person whose turn it is. */
const browser = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (name.endsWith('session-token') ? { value: browser.cookie } : undefined),
  }),
  headers: async () => new Headers(),
}));

let office: MatrixOffice;
beforeAll(async () => {
  office = await openMatrixOffice();
});

const outcomeOf = (code: string | undefined): Outcome =>
  code === 'forbidden' ? 'forbidden' : code === 'not_found' ? 'hidden' : 'allowed';
const text = 'Nắp cống đã được thay mới, xin cảm ơn Quý Ông/Bà.';

type Callable = (input: never) => Promise<ActionResult<unknown>>;
type Attempt = { act: Callable; input: object; unchanged?: () => Promise<unknown> };
type Prepare = (target: Target, holder: PersonActor) => Promise<Attempt>;

async function loadActions(): Promise<Record<string, Callable>> {
  const modules = await Promise.all([
    import('@/app/(desk)/actions'),
    import('@/app/(desk)/account/actions'),
    import('@/app/(desk)/l/actions'),
    import('@/app/(desk)/notices/actions'),
    import('@/app/(desk)/reports/actions'),
    import('@/app/(desk)/reports/new/actions'),
    import('@/app/(desk)/dossiers/new/actions'),
    import('@/app/(desk)/dossiers/[code]/actions'),
    import('@/app/(desk)/citizens/actions'),
    import('@/app/(desk)/admin/departments/actions'),
    import('@/app/(desk)/admin/people/actions'),
    import('@/app/(desk)/admin/roles/actions'),
    import('@/app/(desk)/admin/calendars/actions'),
    import('@/app/(desk)/admin/procedures/actions'),
    import('@/app/(desk)/admin/service-levels/actions'),
    import('@/app/(desk)/admin/states/actions'),
    import('@/app/(desk)/admin/texts/actions'),
    import('@/app/(desk)/admin/categories/actions'),
  ]);
  return Object.assign({}, ...modules) as Record<string, Callable>;
}

function actionOf(actions: Record<string, Callable>, name: string): Callable {
  const found = actions[name];
  if (!found) throw new Error(`there is no action ${name}`);
  return found;
}

function caseAttempt(act: Callable, name: string): Prepare {
  return async (target, holder) => {
    const onDossier = await dossierAttempt(office, name, target, holder);
    return onDossier ? { act, ...onDossier } : reportAttempt(act, name)(target, holder);
  };
}

function reportAttempt(act: Callable, name: string): Prepare {
  const [action, more] = reportInputs(office)[name] ?? [];
  if (!action || !more) throw new Error(`${name} has no input in this test`);
  return async (target, holder) => {
    const { id, code, version } = await reportFor(office, action, target, holder);
    const facts = () =>
      db().report.findUnique({
        where: { id },
        include: { notes: true, events: true, assignments: true, files: true },
      });
    return { act, input: { code, version, ...(await more(placeOf(office, target), id)) }, unchanged: facts };
  };
}

async function someDepartment(target: Target) {
  return createDepartment({ parentId: placeOf(office, target).departmentId });
}

async function somePerson(target: Target) {
  const actor = await createPerson({ departmentId: placeOf(office, target).departmentId });
  return db().person.findUniqueOrThrow({ where: { id: actor.id } });
}

const slug = () => `made-${nextNumber()}`;
const unitFacts = (parentId: number) => ({
  name: 'Một đơn vị',
  shortName: 'ĐV',
  kind: 'department',
  parentId,
  administrativeUnitId: null,
  agencyIdentifier: '',
});

function adminAttempts(actions: Record<string, Callable>): Record<string, Prepare> {
  const departmentFacts = (id: number) => () => db().department.findUnique({ where: { id } });
  const personFacts = (id: number) => () =>
    db().person.findUnique({ where: { id }, include: { roles: true } });
  const onDepartment =
    (name: string, more: (parentId: number) => object): Prepare =>
    async (target) => {
      const { id, version } = await someDepartment(target);
      return {
        act: actionOf(actions, name),
        input: { id, version, ...more(placeOf(office, target).departmentId) },
        unchanged: departmentFacts(id),
      };
    };
  const onPerson =
    (name: string, more: (facts: { email: string; departmentId: number }) => object): Prepare =>
    async (target) => {
      const found = await somePerson(target);
      return {
        act: actionOf(actions, name),
        input: { id: found.id, version: found.version, ...more(found) },
        unchanged: personFacts(found.id),
      };
    };
  const onRole =
    (name: string, more: object): Prepare =>
    async () => {
      const role = await db().role.create({ data: { code: slug(), name: 'Vai trò', nameEn: 'Role' } });
      return {
        act: actionOf(actions, name),
        input: { id: role.id, version: role.version, ...more },
        unchanged: () => db().role.findUnique({ where: { id: role.id }, include: { grants: true } }),
      };
    };
  const count = { unchanged: () => db().report.count() };
  return {
    enterReport: async () => ({
      act: actionOf(actions, 'enterReport'),
      input: {
        categoryCode: office.categoryCode,
        communeCode: office.communeCode,
        description: text,
        key: crypto.randomUUID(),
      },
      ...count,
    }),
    createDepartmentAction: async () => ({
      act: actionOf(actions, 'createDepartmentAction'),
      input: { code: slug(), ...unitFacts(office.home.departmentId) },
      unchanged: () => db().department.count(),
    }),
    editDepartmentAction: onDepartment('editDepartmentAction', unitFacts),
    disableDepartmentAction: onDepartment('disableDepartmentAction', () => ({ reason: text })),
    enableDepartmentAction: onDepartment('enableDepartmentAction', () => ({})),
    createPersonAction: async () => ({
      act: actionOf(actions, 'createPersonAction'),
      input: {
        email: `new-${nextNumber()}@test.example`,
        name: 'Lê Văn Cường',
        title: '',
        departmentId: office.home.departmentId,
        roles: [],
      },
      unchanged: () => db().person.count(),
    }),
    editPersonAction: onPerson('editPersonAction', ({ email, departmentId }) => ({
      email,
      name: 'Lê Văn Cường',
      title: '',
      departmentId,
    })),
    setPersonRolesAction: onPerson('setPersonRolesAction', () => ({ roles: [] })),
    disablePersonAction: onPerson('disablePersonAction', () => ({ reason: text })),
    enablePersonAction: onPerson('enablePersonAction', () => ({})),
    unlockPersonAction: onPerson('unlockPersonAction', () => ({})),
    resetPersonPasswordAction: onPerson('resetPersonPasswordAction', () => ({})),
    createRoleAction: async () => ({
      act: actionOf(actions, 'createRoleAction'),
      input: { code: slug(), name: 'Vai trò', nameEn: 'Role', description: '', grants: [] },
      unchanged: () => db().role.count(),
    }),
    editRoleAction: onRole('editRoleAction', {
      name: 'Vai trò',
      nameEn: 'Role',
      description: '',
      grants: [],
    }),
    disableRoleAction: onRole('disableRoleAction', { reason: text }),
    enableRoleAction: onRole('enableRoleAction', {}),
  };
}

/** Those on settings of the whole office: the right alone decides. */
function settingsAttempts(actions: Record<string, Callable>): Record<string, Prepare> {
  const attempts: Record<string, OfficeAttempt> = {
    ...officeAttempts(),
    ...procedureAttempts(),
    ...counterAttempts(),
    ...citizenAttempts(),
    ...calendarAttempts(),
    ...serviceLevelAttempts(),
  };
  return Object.fromEntries(
    Object.entries(attempts).map(([name, prepare]) => [
      name,
      async () => ({ act: actionOf(actions, name), ...(await prepare()) }),
    ]),
  );
}

describe('the rights matrix of actions', () => {
  it('holds for every action × role × own and other unit', async () => {
    const actions = await loadActions();
    const admin = { ...adminAttempts(actions), ...settingsAttempts(actions) };
    const wrong: string[] = [];
    for (const [door, line] of Object.entries(doors)) {
      const name = door.startsWith('action ') && door.slice('action '.length);
      if (!name || 'self' in line) continue;
      const prepare = admin[name] ?? caseAttempt(actionOf(actions, name), name);
      for (const { code, grants } of roles) {
        const { actor, cookie } = person(code);
        browser.cookie = cookie;
        for (const target of 'on' in line && line.on === 'office' ? (['own'] as const) : targets) {
          const { act, input, unchanged } = await prepare(target, actor);
          const before = JSON.stringify(await unchanged?.(), (_, value) =>
            typeof value === 'bigint' ? String(value) : value,
          );
          const answer = await act(input as never);
          const after = JSON.stringify(await unchanged?.(), (_, value) =>
            typeof value === 'bigint' ? String(value) : value,
          );
          const should = expected(line, grants, target);
          const problem = answer.ok ? undefined : answer.problem;
          const did = outcomeOf(problem?.code);
          if (did !== should || problem?.code === 'invalid' || problem?.code === 'internal') {
            wrong.push(
              `${name} by ${code} on ${target}: ${did} (${problem?.messageKey ?? 'ok'} ${JSON.stringify(problem?.fields ?? '')}), should be ${should}`,
            );
          }
          if (should !== 'allowed' && before !== after)
            wrong.push(`${name} by ${code} on ${target} was refused and yet changed the record`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('refuses every action to somebody whose session is gone', async () => {
    const actions = await loadActions();
    browser.cookie = '';
    for (const [name, act] of Object.entries(actions)) {
      const answer = await act({} as never);
      expect(answer.ok ? name : answer.problem.code).toBe('unauthenticated');
    }
  });
});
