import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from '@/lib/access/actor';
import { reaches } from '@/lib/access/permissions';
import {
  addedGrants,
  adminVanishes,
  coversGrant,
  permissionsBeyond,
  permissionsBeyondRank,
  roleChanges,
  senselessGrants,
} from './rights';

const grant = (reach: Grant['reach'], departmentIds: number[] = []): Grant => ({
  permission: 'report.assign',
  reach,
  departmentIds,
});

describe('nobody grants more than they hold', () => {
  it('lets reach over everything cover every reach', () => {
    for (const reach of reaches) expect(coversGrant([grant('all')], grant(reach, [1, 2]))).toBe(true);
  });

  it('asks for every department of the given grant', () => {
    expect(coversGrant([grant('subtree', [1, 2])], grant('subtree', [2]))).toBe(true);
    expect(coversGrant([grant('subtree', [1, 2])], grant('subtree', [2, 3]))).toBe(false);
    expect(coversGrant([grant('subtree', [1]), grant('subtree', [2])], grant('subtree', [1, 2]))).toBe(true);
  });

  it('does not let a single department cover a subtree, which can grow', () => {
    expect(coversGrant([grant('department', [1])], grant('subtree', [1]))).toBe(false);
  });

  it('holds another permission for nothing, and no department for nothing', () => {
    expect(coversGrant([{ ...grant('all'), permission: 'report.read' }], grant('own'))).toBe(false);
    expect(coversGrant([grant('department', [1])], grant('department', []))).toBe(false);
  });

  it('never covers more after a grant is taken away (random grants)', () => {
    const anyGrant = fc.record({
      permission: fc.constantFrom('report.read' as const, 'report.assign' as const),
      reach: fc.constantFrom(...reaches),
      departmentIds: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(anyGrant, { minLength: 1 }), anyGrant, (held, given) => {
        if (coversGrant(held.slice(1), given)) expect(coversGrant(held, given)).toBe(true);
        for (const own of held) expect(coversGrant(held, own)).toBe(true);
      }),
    );
  });

  it('names each missing permission once', () => {
    const given = [
      grant('all'),
      grant('subtree', [9]),
      { ...grant('all'), permission: 'report.read' as const },
    ];
    expect(permissionsBeyond([grant('department', [1])], given)).toEqual(['report.assign', 'report.read']);
  });
});

describe('roles', () => {
  it('counts a wider reach as added and a narrower one as not', () => {
    const before = [{ permission: 'report.read', reach: 'department' }] as const;
    expect(addedGrants(before, [{ permission: 'report.read', reach: 'own' }])).toEqual([]);
    expect(addedGrants(before, [{ permission: 'report.read', reach: 'all' }])).toHaveLength(1);
    expect(addedGrants(before, [...before, { permission: 'report.note', reach: 'own' }])).toHaveLength(1);
  });

  it('measures an author by width', () => {
    expect(
      permissionsBeyondRank([grant('department', [1])], [{ permission: 'report.assign', reach: 'own' }]),
    ).toEqual([]);
    expect(
      permissionsBeyondRank([grant('department', [1])], [{ permission: 'report.assign', reach: 'all' }]),
    ).toEqual(['report.assign']);
  });

  it('knows reaches that make no sense for a permission', () => {
    expect(senselessGrants([{ permission: 'role.manage', reach: 'own' }])).toHaveLength(1);
    expect(senselessGrants([{ permission: 'report.read', reach: 'own' }])).toHaveLength(0);
  });

  it('treats the same role at another department as another role', () => {
    const before = [{ roleId: 1, departmentId: null }];
    const after = [{ roleId: 1, departmentId: 7 }];
    expect(roleChanges(before, after)).toEqual({ added: after, removed: before });
    expect(roleChanges(before, before)).toEqual({ added: [], removed: [] });
  });
});

describe('the last admin', () => {
  it('cannot vanish, but an office without one is not made worse', () => {
    expect(adminVanishes(1, 0)).toBe(true);
    expect(adminVanishes(2, 1)).toBe(false);
    expect(adminVanishes(0, 0)).toBe(false);
  });
});
