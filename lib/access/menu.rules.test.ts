import { describe, expect, test } from 'vitest';
import type { PersonActor } from './actor';
import { currentEntry, menu, menuFor } from './menu';
import { permissionNames, type Permission } from './permissions';

const actor = (...held: Permission[]): PersonActor => ({
  kind: 'person',
  id: 1,
  name: 'A',
  departmentId: 1,
  grants: held.map((permission) => ({ permission, reach: 'department', departmentIds: [1] })),
});

describe('the menu', () => {
  test('shows exactly what the permissions open', () => {
    expect(menuFor(actor())).toEqual([]);
    expect(menuFor(actor('report.read')).map(({ href }) => href)).toEqual(['/reports']);
    expect(menuFor(actor(...permissionNames))).toEqual(menu);
    expect(menuFor({ kind: 'public' })).toEqual([]);
  });

  test('each entry goes with its own permission', () => {
    for (const entry of menu) {
      const others = permissionNames.filter((name) => name !== entry.permission);
      expect(menuFor(actor(...others))).not.toContain(entry);
    }
  });

  test('marks the longest entry that the path lies under', () => {
    expect(currentEntry('/reports/new', menu)?.href).toBe('/reports/new');
    expect(currentEntry('/reports/PA-2026-000001', menu)?.href).toBe('/reports');
    expect(currentEntry('/reportsx', menu)).toBeUndefined();
  });
});
