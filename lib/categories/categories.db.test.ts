import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createCategory, createPerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { editCategory } from './edit-category';
import { getCategory } from './get-category';
import { listCategories } from './list-categories';

const admin = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
const stored = (id: number) => db().category.findUniqueOrThrow({ where: { id } });

describe('what a category asks for', () => {
  it('is changed by an admin, with history', async () => {
    const category = await createCategory();
    await editCategory(admin, {
      id: category.id,
      version: 1,
      requiresResultCode: true,
      requiresResultPhoto: false,
    });
    expect(await stored(category.id)).toMatchObject({
      requiresResultCode: true,
      requiresResultPhoto: false,
      name: category.name,
      version: 2,
    });
    expect(await getCategory(admin, category.id)).toMatchObject({
      requiresResultCode: true,
      version: 2,
      history: [
        {
          action: 'category.edit',
          before: { requiresResultCode: false },
          after: { requiresResultCode: true },
        },
      ],
    });
    const retired = await createCategory({ retiredAt: testNow });
    const rows = await listCategories(admin);
    expect(rows.find(({ id }) => id === category.id)).toMatchObject({
      requiresResultCode: true,
      isRetired: false,
    });
    expect(rows.at(-1)).toMatchObject({ id: retired.id, isRetired: true });
  });

  it('is nothing for people without the right, and unknown for an unknown id', async () => {
    const category = await createCategory();
    const other = contextFor(await createPerson({ grants: { 'role.manage': 'all', 'report.read': 'all' } }));
    const input = { id: category.id, version: 1, requiresResultCode: true, requiresResultPhoto: true };
    for (const attempt of [
      () => editCategory(other, input),
      () => listCategories(other),
      () => getCategory(other, category.id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(category.id)).toEqual(category);
    await expect(editCategory(admin, { ...input, id: 999_999 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getCategory(admin, 999_999)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets one of two writers through and tells the other what stands', async () => {
    const category = await createCategory();
    const both = await atOnce(2, (i) =>
      editCategory(admin, {
        id: category.id,
        version: 1,
        requiresResultCode: i === 0,
        requiresResultPhoto: i === 1,
      }),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { version: 2 } },
    });
    expect(await db().auditEntry.count({ where: { subjectKind: 'category', subjectId: category.id } })).toBe(
      1,
    );
  });
});
