import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { testTime } from '@/lib/testing/clock';
import { contextFor, createCategory, createChannel, createPerson, createUnit } from '@/lib/testing/factories';
import { listClassifyOptions } from './list-classify-options';
import { listEntryOptions } from './list-entry-options';
import { listMessageTemplates } from './list-message-templates';

const past = testTime({ days: -1 });

async function officer() {
  return contextFor(
    await createPerson({
      grants: { 'report.create': 'all', 'report.classify': 'all', 'report.read': 'all' },
    }),
  );
}

describe('what an officer chooses from', () => {
  it('is refused without the permission', async () => {
    const ctx = contextFor(await createPerson({ grants: { 'report.read': 'all' } }));
    await expect(listEntryOptions(ctx)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listClassifyOptions(ctx)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('holds the communes that stand now, of the own province only', async () => {
    const ctx = await officer();
    const province = await createUnit({ code: '22', kind: 'province' });
    const elsewhere = await createUnit({ code: '99', kind: 'province' });
    const commune = await createUnit({ parentId: province.id });
    await createUnit({ parentId: elsewhere.id });
    await createUnit({ parentId: province.id, validTo: past });
    const { communes } = await listEntryOptions(ctx);
    expect(communes.map(({ id }) => id)).toEqual([commune.id]);
    expect((await listClassifyOptions(ctx)).communes.map(({ id }) => id)).toEqual([commune.id]);
  });

  it("holds the office's own channels and no citizen app", async () => {
    const ctx = await officer();
    const [app, hotline] = [await createChannel(), await createChannel({ kind: 'hotline' })];
    const retired = await createChannel({ kind: 'hotline', retiredAt: past });
    const codes = (await listEntryOptions(ctx)).channels.map(({ code }) => code);
    expect(codes).toContain(hotline.code);
    expect(codes).not.toContain(app.code);
    expect(codes).not.toContain(retired.code);
  });

  it('holds categories in use, with the questions that are asked now', async () => {
    const ctx = await officer();
    const [category, retired] = [await createCategory(), await createCategory({ retiredAt: past })];
    const question = {
      categoryId: category.id,
      datatype: 'singlevaluelist',
      isRequired: true,
      position: 1,
      text: 'Depth?',
    };
    await db().categoryQuestion.create({
      data: {
        ...question,
        code: 'depth',
        values: [{ key: 'a', name: 'Ankle' }],
        validFrom: testTime({ days: -9 }),
      },
    });
    await db().categoryQuestion.create({
      data: { ...question, code: 'old', validFrom: testTime({ days: -9 }), validTo: past },
    });
    const { categories } = await listEntryOptions(ctx);
    expect(categories.find(({ code }) => code === retired.code)).toBeUndefined();
    expect(categories.find(({ code }) => code === category.code)?.questions).toEqual([
      {
        code: 'depth',
        datatype: 'singlevaluelist',
        isRequired: true,
        text: 'Depth?',
        hint: '',
        values: [{ key: 'a', name: 'Ankle' }],
      },
    ]);
  });
});

describe('listMessageTemplates', () => {
  it('puts the templates of the category first and leaves out others and retired ones', async () => {
    const ctx = await officer();
    const [own, other] = [await createCategory(), await createCategory()];
    await db().messageTemplate.createMany({
      data: [
        { code: 'general', name: 'General', body: 'g', useCount: 9 },
        { code: 'own', name: 'Own', body: 'o', categoryId: own.id },
        { code: 'other', name: 'Other', body: 'x', categoryId: other.id },
        { code: 'retired', name: 'Retired', body: 'r', retiredAt: past },
      ],
    });
    expect((await listMessageTemplates(ctx, own.id)).map(({ code }) => code)).toEqual(['own', 'general']);
  });
});
