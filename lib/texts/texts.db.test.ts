import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { messageText } from '@/lib/i18n/message-text';
import { messages } from '@/lib/i18n/messages';
import { textsNow } from '@/lib/i18n/texts-now';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { atOnce, withSecondConnection } from '@/lib/testing/second-connection';
import { editText } from './edit-text';
import { EditText } from './edit-text-schema';
import { findTextOverrides, refreshTexts } from './find-text-overrides';
import { getText } from './get-text';
import { listTexts } from './list-texts';
import { shippedTexts } from './text-catalogue';
import { parseTextListParams } from './text-list-params';

const admin = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
const powerless = contextFor(await createPerson({ grants: { 'role.manage': 'all' } }));
const shipped = (key: string) => shippedTexts.get(key) ?? { vi: '', en: '' };
const stored = (key: string) => db().textOverride.findMany({ where: { key }, orderBy: { language: 'asc' } });

async function edit(key: string, words: Partial<Record<'vi' | 'en', string>>, ctx = admin) {
  const { row } = await getText(admin, key);
  const versions = { vi: row.vi.version, en: row.en.version };
  return editText(ctx, EditText.parse({ key, vi: row.vi.text, en: row.en.text, versions, ...words }));
}
const find = async (asked: Record<string, string>) => listTexts(admin, parseTextListParams(asked));

describe('wording a text anew', () => {
  it('stands everywhere at once, in its language, and the shipped words put it back', async () => {
    const key = 'errors.forbidden';
    await edit(key, { vi: 'Bạn chưa được giao quyền này.' });
    await refreshTexts();
    expect(messageText('vi', key)).toBe('Bạn chưa được giao quyền này.');
    expect(textsNow('vi').errors.forbidden).toBe('Bạn chưa được giao quyền này.');
    expect(textsNow('vi').errors.not_found).toBe(messages.vi.errors.not_found);
    expect(messageText('en', key)).toBe(shipped(key).en);
    expect(await stored(key)).toMatchObject([{ language: 'vi', version: 1, updatedById: admin.actor.id }]);

    await edit(key, { vi: shipped(key).vi });
    await refreshTexts();
    expect(messageText('vi', key)).toBe(shipped(key).vi);
    expect(await stored(key)).toMatchObject([{ language: 'vi', text: null, version: 2 }]);
    expect(await findTextOverrides()).toEqual([]);
  });

  it('is seen by a process that did not write it within a second', async () => {
    const key = 'errors.refused';
    await refreshTexts();
    await withSecondConnection((client) =>
      client.query(
        `INSERT INTO text_override (key, language, text, updated_at, updated_by_id) VALUES ($1, 'en', 'No.', now(), $2)`,
        [key, admin.actor.id],
      ),
    );
    await expect
      .poll(async () => (await refreshTexts(), messageText('en', key)), { timeout: 2_000, interval: 50 })
      .toBe('No.');
    await edit(key, { en: shipped(key).en });
  });

  it('fills arguments in, and keeps markup as the text that it is', async () => {
    const key = 'common.time.hours';
    await edit(key, { vi: '<= {count} tiếng & "hơn"' });
    await refreshTexts();
    expect(messageText('vi', key, { count: 3 })).toBe('<= 3 tiếng & "hơn"');
    await expect(edit(key, { vi: '{count} <script>x</script>' })).rejects.toMatchObject({
      fields: [{ path: 'vi', messageKey: 'text_unknown', params: { names: '<script>' } }],
    });
    await edit(key, { vi: shipped(key).vi });
  });

  it('tells the desk and leaves an audit entry with the words before and after', async () => {
    const key = 'common.actions.print';
    await edit(key, { vi: 'In ra', en: 'Print out' });
    const { history } = await getText(admin, key);
    expect(history).toMatchObject([
      {
        action: 'text.edit',
        actor: admin.actor.name,
        before: shipped(key),
        after: { vi: 'In ra', en: 'Print out' },
      },
    ]);
    expect((await getText(admin, 'common.actions.send')).history).toEqual([]);
    const told = () => db().outboxMessage.count({ where: { topic: 'text.changed' } });
    const before = await told();
    await edit(key, {});
    expect((await getText(admin, key)).history).toHaveLength(1);
    expect(await told()).toBe(before);
    await edit(key, { vi: 'In' });
    expect(await told()).toBe(before + 1);
  });
});

describe('a text that cannot stand', () => {
  it('is refused with the reason beside its field, and nothing is written', async () => {
    const key = 'reports.list.total';
    await expect(edit(key, { vi: 'phản ánh', en: '{count} {x}' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'vi', messageKey: 'text_lacks', params: { names: '{count}' } },
        { path: 'en', messageKey: 'text_unknown', params: { names: '{x}', known: '{count}' } },
      ],
    });
    await expect(edit(key, { vi: '{count' })).rejects.toMatchObject({
      fields: [{ path: 'vi', messageKey: 'text_broken' }],
    });
    for (const vi of ['', '   ', 'a\u0000b', 'x'.repeat(1_601)])
      expect(EditText.safeParse({ key, vi, en: 'x', versions: { vi: 0, en: 0 } }).success, vi).toBe(false);
    expect(await stored(key)).toEqual([]);
  });

  it('is unknown, belongs to the page of states, or is not this person’s to change', async () => {
    const input = { vi: 'x', en: 'x', versions: { vi: 0, en: 0 } };
    await expect(editText(admin, { key: 'reports.nothing', ...input })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getText(admin, 'reports')).rejects.toMatchObject({ code: 'not_found' });
    await expect(editText(admin, { key: 'domain.state.new', ...input })).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'text_has_own_page',
    });
    await expect(edit('common.yes', { vi: 'Đúng' }, powerless)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listTexts(powerless, parseTextListParams({}))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getText(powerless, 'common.yes')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored('common.yes')).toEqual([]);
  });

  it('is refused to the second of two writers, who is told what stands; also after a reset', async () => {
    const key = 'common.actions.cancel';
    const { row } = await getText(admin, key);
    const stale = { vi: row.vi.version, en: row.en.version };
    const results = await atOnce(2, (i) =>
      editText(admin, { key, vi: `Thôi ${i}`, en: row.en.text, versions: stale }),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: {
        code: 'conflict',
        current: { vi: expect.stringMatching(/^Thôi/), versions: { vi: 1, en: 0 } },
      },
    });
    await edit(key, { vi: row.vi.shipped });
    await expect(
      editText(admin, { key, vi: 'Thôi', en: row.en.text, versions: stale }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await stored(key)).toMatchObject([{ text: null, version: 2 }]);
  });
});

describe('the list of texts', () => {
  it('finds by key, by words with and without marks, in either language', async () => {
    const keys = async (q: string) => (await find({ q })).rows.map((row) => row.key);
    expect((await keys('reports.list.metaTitle'))[0]).toBe('reports.list.metaTitle');
    expect(await keys(shipped('errors.forbidden').vi)).toContain('errors.forbidden');
    expect(await keys('ban khong co quyen')).toContain('errors.forbidden');
    expect(await keys('do not have the right')).toContain('errors.forbidden');
    expect((await find({ q: 'zzzz qqqq' })).total).toBe(0);
  });

  it('narrows to a namespace and to what was changed, and pages the rest', async () => {
    const all = await find({});
    expect(all).toMatchObject({ total: shippedTexts.size, page: 1 });
    const second = await find({ page: '2' });
    expect(second.rows).toHaveLength(50);
    expect(all.rows.map((row) => row.key)).not.toContain(second.rows[0]?.key);
    const track = await find({ namespace: 'track' });
    expect(track.rows.every((row) => row.key.startsWith('track.'))).toBe(true);

    await edit('track.title', { en: 'Where is my report?' });
    expect((await find({ changed: 'true', namespace: 'track' })).rows).toMatchObject([
      { key: 'track.title', en: { text: 'Where is my report?', isChanged: true }, vi: { isChanged: false } },
    ]);
    expect((await find({ q: 'where is my report' })).rows[0]?.key).toBe('track.title');
    expect((await find({ q: 'domain.state.new' })).rows[0]).toMatchObject({ ownPage: '/admin/states' });
  });

  it('says which words no longer fit this release, and the shipped text stands meanwhile', async () => {
    const key = 'common.time.minutes';
    await db().textOverride.create({
      data: {
        key,
        language: 'vi',
        text: '{minutes} phút',
        updatedAt: admin.now,
        updatedById: admin.actor.id,
      },
    });
    const { row } = await getText(admin, key);
    expect(row.vi).toMatchObject({ text: shipped(key).vi, isChanged: false, outdated: '{minutes} phút' });
    expect((await find({ changed: 'true' })).rows.map((each) => each.key)).toContain(key);
    await edit(key, {});
    expect((await getText(admin, key)).row.vi).toMatchObject({ outdated: null, version: 2 });
  });
});
