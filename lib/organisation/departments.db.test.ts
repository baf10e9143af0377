import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import {
  contextFor,
  createDepartment as makeDepartment,
  createPerson as makePerson,
  nextNumber,
} from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { createDepartment } from './create-department';
import { CreateDepartment, EditDepartment } from './department-schema';
import { disableDepartment } from './disable-department';
import { editDepartment } from './edit-department';
import { enableDepartment } from './enable-department';
import { getDepartment } from './get-department';
import { listDepartments } from './list-departments';

const manage = { 'department.read': 'all', 'department.manage': 'all' } as const;
const admin = contextFor(await makePerson({ grants: manage }));

async function leaderOf(departmentId: number) {
  return contextFor(
    await makePerson({
      departmentId,
      grants: { 'department.read': 'subtree', 'department.manage': 'subtree' },
    }),
  );
}

function facts(parentId: number | null, code = `code-${nextNumber()}`) {
  return CreateDepartment.parse({
    code,
    name: 'Phòng Cây xanh',
    shortName: 'Cây xanh',
    kind: 'division',
    parentId,
    administrativeUnitId: null,
    agencyIdentifier: '',
  });
}

async function inputFor(id: number, changes: Partial<EditDepartment> = {}): Promise<EditDepartment> {
  const row = await db().department.findUniqueOrThrow({ where: { id } });
  return EditDepartment.parse({ ...row, agencyIdentifier: row.agencyIdentifier ?? '', ...changes });
}
const rowOf = (id: number) => db().department.findUniqueOrThrow({ where: { id } });
const auditOf = (id: number) =>
  db().auditEntry.findMany({ where: { subjectKind: 'department', subjectId: id }, orderBy: { id: 'asc' } });

describe('createDepartment', () => {
  it('puts it under its parent with an audit entry', async () => {
    const parent = await makeDepartment();
    const { id } = await createDepartment(admin, facts(parent.id));
    expect((await rowOf(id)).path).toEqual([parent.id, id]);
    expect(await auditOf(id)).toMatchObject([{ action: 'department.create', actorId: admin.actor.id }]);
  });

  it('names a code that is taken at its field and writes nothing', async () => {
    const taken = await makeDepartment();
    const before = await db().department.count();
    await expect(createDepartment(admin, facts(null, taken.code))).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'code', messageKey: 'taken' }],
    });
    expect(await db().department.count()).toBe(before);
  });

  it('refuses a parent out of reach, and the top without reach over everything', async () => {
    const mine = await makeDepartment();
    const other = await makeDepartment();
    const leader = await leaderOf(mine.id);
    for (const parentId of [other.id, null]) {
      await expect(createDepartment(leader, facts(parentId))).rejects.toMatchObject({ code: 'invalid' });
    }
    expect((await createDepartment(leader, facts(mine.id))).id).toBeGreaterThan(0);
  });

  it('is forbidden without the permission', async () => {
    const reader = contextFor(await makePerson({ grants: { 'department.read': 'all' } }));
    await expect(createDepartment(reader, facts(null))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('editDepartment', () => {
  it('moves the whole subtree', async () => {
    const [from, to] = [await makeDepartment(), await makeDepartment()];
    const middle = await makeDepartment({ parentId: from.id });
    const leaf = await makeDepartment({ parentId: middle.id });
    await editDepartment(admin, await inputFor(middle.id, { parentId: to.id }));
    expect((await rowOf(middle.id)).path).toEqual([to.id, middle.id]);
    expect((await rowOf(leaf.id)).path).toEqual([to.id, middle.id, leaf.id]);
    await editDepartment(admin, await inputFor(middle.id, { parentId: null }));
    expect((await rowOf(leaf.id)).path).toEqual([middle.id, leaf.id]);
    const [first] = await auditOf(middle.id);
    expect(first).toMatchObject({ data: { before: { parentId: from.id }, after: { parentId: to.id } } });
  });

  it('refuses a circle', async () => {
    const top = await makeDepartment();
    const below = await makeDepartment({ parentId: top.id });
    await expect(editDepartment(admin, await inputFor(top.id, { parentId: below.id }))).rejects.toMatchObject(
      {
        code: 'refused',
        messageKey: 'department_circle',
      },
    );
  });

  it('checks reach before and after a move', async () => {
    const mine = await makeDepartment();
    const child = await makeDepartment({ parentId: mine.id });
    const other = await makeDepartment();
    const leader = await leaderOf(mine.id);
    await expect(
      editDepartment(leader, await inputFor(child.id, { parentId: other.id })),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      editDepartment(leader, await inputFor(other.id, { name: 'Taken over' })),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await rowOf(other.id)).toMatchObject({ name: other.name, version: other.version });
    await editDepartment(leader, await inputFor(child.id, { name: 'Renamed' }));
  });

  it('lets one of two writers through and shows the other what stands now', async () => {
    const department = await makeDepartment();
    const input = await inputFor(department.id);
    const results = await atOnce(2, (i) => editDepartment(admin, { ...input, name: `Writer ${i}` }));
    const lost = results.find((result) => result.status === 'rejected');
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(lost).toMatchObject({ reason: { code: 'conflict', current: { version: input.version + 1 } } });
    expect(await auditOf(department.id)).toHaveLength(1);
  });
});

describe('disableDepartment', () => {
  const disable = (id: number, version: number) => ({ id, version, reason: 'Merged' });

  it('is refused while anything depends on it, and says of what how many', async () => {
    const department = await makeDepartment();
    await makeDepartment({ parentId: department.id });
    await makePerson({ departmentId: department.id });
    await createReport({ state: 'assigned', departmentId: department.id });
    await createReport({ state: 'assigned', coordinatingIds: [department.id] });
    await createReport({ state: 'published', departmentId: department.id });
    await expect(disableDepartment(admin, disable(department.id, 1))).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'department_in_use',
      params: { openReports: 2, activePeople: 1, activeChildren: 1, routes: 0 },
    });
    expect(await rowOf(department.id)).toMatchObject({ disabledAt: null, version: 1 });
    expect(await auditOf(department.id)).toEqual([]);
  });

  it('keeps the row, and puts it back unless its parent is out of service', async () => {
    const parent = await makeDepartment();
    const child = await makeDepartment({ parentId: parent.id });
    await disableDepartment(admin, disable(child.id, 1));
    expect((await rowOf(child.id)).disabledAt).not.toBeNull();
    await expect(disableDepartment(admin, disable(child.id, 2))).rejects.toMatchObject({
      messageKey: 'already_disabled',
    });
    await disableDepartment(admin, disable(parent.id, 1));
    await expect(enableDepartment(admin, { id: child.id, version: 2 })).rejects.toMatchObject({
      messageKey: 'parent_disabled',
    });
    await enableDepartment(admin, { id: parent.id, version: 2 });
    await enableDepartment(admin, { id: child.id, version: 2 });
    expect((await rowOf(child.id)).disabledAt).toBeNull();
    expect((await auditOf(child.id)).map((entry) => [entry.action, entry.reason])).toEqual([
      ['department.disable', 'Merged'],
      ['department.enable', null],
    ]);
  });

  it('answers an old version with a conflict', async () => {
    const department = await makeDepartment();
    await expect(disableDepartment(admin, disable(department.id, 7))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(enableDepartment(admin, { id: department.id, version: 1 })).rejects.toMatchObject({
      messageKey: 'not_disabled',
    });
  });

  it('is not found out of reach and forbidden where it is only seen', async () => {
    const department = await makeDepartment();
    const stranger = await leaderOf((await makeDepartment()).id);
    const reader = contextFor(
      await makePerson({
        departmentId: department.id,
        grants: { 'department.read': 'all', 'department.manage': 'department' },
      }),
    );
    const other = await makeDepartment();
    await expect(disableDepartment(stranger, disable(department.id, 1))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(disableDepartment(reader, disable(other.id, 1))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(enableDepartment(stranger, { id: department.id, version: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('questions about departments', () => {
  it('show the tree and the details inside reach only', async () => {
    const mine = await makeDepartment();
    const child = await makeDepartment({ parentId: mine.id });
    const leader = await leaderOf(mine.id);
    await createReport({ state: 'assigned', departmentId: child.id });
    const listed = await listDepartments(leader);
    expect(listed.map(({ id, depth, openReports }) => [id, depth, openReports])).toEqual([
      [mine.id, 0, 0],
      [child.id, 1, 1],
    ]);
    expect(await getDepartment(leader, child.id)).toMatchObject({
      use: { openReports: 1 },
      mayManage: true,
      history: [],
    });
    await expect(getDepartment(leader, (await makeDepartment()).id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(listDepartments(contextFor(await makePerson()))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
