/** Makes the records that a test needs, each valid by itself; a test names only the facts that matter to it. */
import type { Context, PersonActor } from '@/lib/access/actor';
import { findActor } from '@/lib/access/load-actor';
import type { Permission, Reach } from '@/lib/access/permissions';
import { hashSecret } from '@/lib/auth/bearer';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import type { Category, Channel, Department, LocalState, Prisma } from '@/lib/db/generated/client';
import type { ReportState } from '@/lib/reports/report';
import { testNow } from './clock';

let counter = 0;
/** A number that no other record of this test file has. */
export function nextNumber(): number {
  return ++counter;
}

export async function createDepartment(
  facts: Partial<Omit<Prisma.DepartmentUncheckedCreateInput, 'path'>> = {},
): Promise<Department> {
  const n = nextNumber();
  const parent = facts.parentId
    ? await db().department.findUniqueOrThrow({ where: { id: facts.parentId } })
    : null;
  const made = await db().department.create({
    data: {
      code: `dept-${n}`,
      name: `Department ${n}`,
      shortName: `D${n}`,
      kind: 'department',
      validFrom: new Date('2025-07-01'),
      ...facts,
      path: [],
    },
  });
  return db().department.update({
    where: { id: made.id },
    data: { path: [...(parent?.path ?? []), made.id] },
  });
}

export type PersonFacts = {
  name?: string;
  email?: string;
  /** Without one the person cannot sign in (hashing takes time). */
  password?: string;
  /** Left out: a new department of their own. */
  departmentId?: number;
  /** Permission → reach; held by a role made for this person alone. */
  grants?: Partial<Record<Permission, Reach>>;
  /** Where the role is anchored; left out: the person's own department. */
  anchorId?: number;
};

/** A person with exactly these grants, as the application itself would load them. */
export async function createPerson(facts: PersonFacts = {}): Promise<PersonActor> {
  const n = nextNumber();
  const departmentId = facts.departmentId ?? (await createDepartment()).id;
  const grants = Object.entries(facts.grants ?? {}).map(([permission, reach]) => ({ permission, reach }));
  const role = await db().role.create({
    data: { code: `role-${n}`, name: `Role ${n}`, nameEn: `Role ${n}`, grants: { create: grants } },
  });
  const person = await db().person.create({
    data: {
      email: facts.email ?? `person-${n}@test.example`,
      name: facts.name ?? `Person ${n}`,
      departmentId,
      passwordHash: facts.password ? await hashPassword(facts.password) : null,
      roles: {
        create: { roleId: role.id, departmentId: facts.anchorId ?? null, validFrom: new Date('2025-01-01') },
      },
    },
  });
  const actor = await findActor(person.id);
  if (!actor) throw new Error('The person just made cannot be found.');
  return actor;
}

/** The context in which this person acts, at the fixed moment unless another is given. */
export function contextFor(actor: PersonActor, now: Date = testNow): Context & { actor: PersonActor } {
  return { actor, requestId: `test-${nextNumber()}`, address: '127.0.0.1', now };
}

/** A bearer token of this person; scopes left out: everything that the person holds. */
export async function createAccessToken(actor: PersonActor, scopes?: readonly Permission[]): Promise<string> {
  const secret = `test-token-${nextNumber()}`;
  const all = [...new Set(actor.grants.map((grant) => grant.permission))];
  await db().accessToken.create({
    data: { name: secret, tokenHash: hashSecret(secret), personId: actor.id, scopes: [...(scopes ?? all)] },
  });
  return secret;
}

/** An API key of a citizen app. */
export async function createApiKey(channelId?: number): Promise<string> {
  const secret = `test-key-${nextNumber()}`;
  const id = channelId ?? (await createChannel()).id;
  await db().apiKey.create({ data: { name: secret, keyHash: hashSecret(secret), channelId: id } });
  return secret;
}

export async function createChannel(
  facts: Partial<Prisma.ChannelUncheckedCreateInput> = {},
): Promise<Channel> {
  const n = nextNumber();
  return db().channel.create({ data: { code: `app-${n}`, name: `App ${n}`, kind: 'citizen_app', ...facts } });
}

export async function createCategory(
  facts: Partial<Prisma.CategoryUncheckedCreateInput> = {},
): Promise<Category> {
  const n = nextNumber();
  const profile = await db().slaProfile.findUniqueOrThrow({ where: { code: 'default' } });
  return db().category.create({
    data: {
      code: `category-${n}`,
      name: `Category ${n}`,
      nameEn: `Category ${n}`,
      slaProfileId: profile.id,
      position: n,
      ...facts,
    },
  });
}

/** A step of the office's own under a state of reports. */
export async function createLocalState(
  baseState: ReportState,
  facts: Partial<Prisma.LocalStateUncheckedCreateInput> = {},
): Promise<LocalState> {
  const n = nextNumber();
  return db().localState.create({
    data: {
      subject: 'report',
      baseState,
      code: `step-${n}`,
      label: `Bước ${n}`,
      labelEn: `Step ${n}`,
      ...facts,
    },
  });
}

/** A commune (or another unit) that is in force. */
export async function createUnit(facts: Partial<Prisma.AdministrativeUnitUncheckedCreateInput> = {}) {
  const n = nextNumber();
  const code = String(90_000 + n);
  return db().administrativeUnit.create({
    data: {
      code,
      name: `Unit ${n}`,
      fullName: `Unit ${n}`,
      kind: 'commune',
      validFrom: new Date('2025-07-01'),
      ...facts,
    },
  });
}
