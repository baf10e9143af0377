import { describe, expect, it } from 'vitest';
import { inTreeOrder, isInUse, makesCircle, pathUnder } from './department';
import { CreateDepartment } from './department-schema';
import { CreatePerson } from './person-schema';

describe('the tree of departments', () => {
  it('puts a department at the end of its path and refuses it under itself', () => {
    expect(pathUnder([1, 2], 5)).toEqual([1, 2, 5]);
    expect(makesCircle(2, [1, 2, 3])).toBe(true);
    expect(makesCircle(4, [1, 2, 3])).toBe(false);
  });

  it('lists children after their parent, siblings in Vietnamese order, and orphans of reach as roots', () => {
    const nodes = [
      { id: 3, parentId: 1, name: 'Đất đai' },
      { id: 2, parentId: 1, name: 'Dân số' },
      { id: 1, parentId: null, name: 'Văn phòng' },
      { id: 9, parentId: 77, name: 'An ninh' },
    ];
    expect(inTreeOrder(nodes).map(({ id, depth }) => [id, depth])).toEqual([
      [9, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
  });

  it('is in use while anything depends on it', () => {
    const none = { openReports: 0, activePeople: 0, activeChildren: 0, routes: 0 };
    expect(isInUse(none)).toBe(false);
    expect(isInUse({ ...none, routes: 1 })).toBe(true);
  });
});

describe('what the forms accept', () => {
  const department = {
    code: 'so-y-te',
    name: ' Sở Y tế ',
    shortName: 'SYT',
    kind: 'department',
    parentId: null,
    administrativeUnitId: null,
    agencyIdentifier: '',
  };
  it('trims, keeps NFC, and takes an agency identifier only in the national form', () => {
    expect(CreateDepartment.parse(department)).toMatchObject({ name: 'Sở Y tế', agencyIdentifier: null });
    expect(CreateDepartment.parse({ ...department, name: 'Sở Y tế'.normalize('NFD') }).name).toBe(
      'Sở Y tế'.normalize('NFC'),
    );
    expect(CreateDepartment.parse({ ...department, agencyIdentifier: 'H49.05.12' }).agencyIdentifier).toBe(
      'H49.05.12',
    );
    expect(CreateDepartment.safeParse({ ...department, agencyIdentifier: '49.05' }).success).toBe(false);
    expect(CreateDepartment.safeParse({ ...department, code: 'Sở Y tế' }).success).toBe(false);
  });

  it('folds an e-mail as sign-in does and refuses the same role twice', () => {
    const person = {
      email: ' Lan@Office.VN ',
      name: 'Lan Anh',
      title: '',
      departmentId: 1,
      roles: [{ roleId: 1, departmentId: null }],
    };
    expect(CreatePerson.parse(person).email).toBe('lan@office.vn');
    expect(CreatePerson.safeParse({ ...person, roles: [...person.roles, ...person.roles] }).success).toBe(
      false,
    );
    expect(CreatePerson.safeParse({ ...person, email: 'lan' }).success).toBe(false);
  });
});
