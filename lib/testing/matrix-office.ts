/** The people and places that the rights matrix is tried on: one person of each role in one department, and another. */
import { encode } from 'next-auth/jwt';
import type { PersonActor } from '@/lib/access/actor';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { reportStates, stateTable, type ReportAction } from '@/lib/reports/report';
import { roles as seededRoles } from '@/prisma/seed/reference/role-data';
import {
  createAccessToken,
  createCategory,
  createDepartment,
  createLocalState,
  createPerson,
  createUnit,
} from './factories';
import { createReport } from './report-factory';
import type { Grants, Target } from './rights-matrix';

/** The seeded roles, and two that make reaches meet that no seeded role has. */
export const roles: { code: string; grants: Grants }[] = [
  ...seededRoles,
  {
    code: 'unit-admin',
    grants: {
      'report.read': 'subtree',
      'department.read': 'all',
      'department.manage': 'subtree',
      'person.read': 'subtree',
      'person.manage': 'subtree',
    },
  },
  { code: 'nobody', grants: {} },
];

export type Place = { departmentId: number; childId: number };
const people = new Map<string, { actor: PersonActor; cookie: string; token: string }>();

async function unit(): Promise<Place> {
  const { id } = await createDepartment();
  return { departmentId: id, childId: (await createDepartment({ parentId: id })).id };
}

export type MatrixOffice = {
  home: Place;
  elsewhere: Place;
  categoryId: number;
  categoryCode: string;
  communeCode: string;
  /** A step of the state in which `reportFor` has a report for `set_step`. */
  stepCode: string;
};

/** Two departments with a child each, and a person of every role, with session and token, in the first. */
export async function openMatrixOffice(): Promise<MatrixOffice> {
  const home = await unit();
  const elsewhere = await unit();
  const category = await createCategory();
  const province = await createUnit({ kind: 'province', code: '22' });
  const commune = await createUnit({ parentId: province.id });
  for (const { code, grants } of roles) {
    const actor = await createPerson({ departmentId: home.departmentId, grants });
    const session = await db().session.create({ data: { personId: actor.id, sessionVersion: 1 } });
    const cookie = await encode({ token: { sid: session.id }, secret: env().AUTH_SECRET });
    people.set(code, { actor, cookie, token: await createAccessToken(actor) });
  }
  const step = await createLocalState(stateFor('set_step'));
  return {
    home,
    elsewhere,
    categoryId: category.id,
    categoryCode: category.code,
    communeCode: commune.code,
    stepCode: step.code,
  };
}

export function person(role: string) {
  const found = people.get(role);
  if (!found) throw new Error(`nobody has the role ${role}`);
  return found;
}

export const placeOf = ({ home, elsewhere }: MatrixOffice, target: Target) =>
  target === 'other' ? elsewhere : home;

/** A state that offers the action. */
const stateFor = (action: ReportAction) =>
  reportStates.find((each) => action in stateTable[each].actions && each !== 'new') ?? 'new';

/** A report of that place, in a state that offers the action. */
export async function reportFor(
  office: MatrixOffice,
  action: ReportAction,
  target: Target,
  holder: PersonActor,
) {
  const state = stateFor(action);
  const { departmentId, childId } = placeOf(office, target);
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
  if (coordinates)
    await db().assignment.updateMany({
      where: { reportId: report.id, part: 'coordinating' },
      data: { assigneeId },
    });
  return report;
}
