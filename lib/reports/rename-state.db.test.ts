import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { messages, withStateWords } from '@/lib/i18n/messages';
import { testNow, testTime } from '@/lib/testing/clock';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { exportReports } from './export-reports';
import { findStateWords } from './find-state-words';
import { listStates } from './list-states';
import { reportList } from './report-list-params';
import { renameState } from './rename-state';
import { RenameState } from './rename-state-schema';
import type { ReportState } from './report';

const admin = contextFor(
  await createPerson({
    grants: { 'settings.manage': 'all', 'report.read': 'all', 'report.export': 'all' },
  }),
);
const lines = (state: ReportState) => db().stateLabel.findMany({ where: { state }, orderBy: { id: 'asc' } });
const lastId = async (state: ReportState) => (await lines(state)).at(-1)?.id ?? null;
const rename = async (state: ReportState, label: string, labelEn: string, from: string | null = null) =>
  renameState(admin, RenameState.parse({ state, label, labelEn, from, lastId: await lastId(state) }));

describe('renaming a state', () => {
  it('shows the new name at once in pages and in the export, and the built-in one again when emptied', async () => {
    await rename('returned', 'Trả về phòng điều phối', 'Back at the desk');
    expect(await findStateWords('vi', testNow)).toEqual({ returned: 'Trả về phòng điều phối' });
    const english = withStateWords(messages.en, await findStateWords('en', testNow));
    expect(english.domain.state.returned).toBe('Back at the desk');
    expect(english.domain.state.new).toBe(messages.en.domain.state.new);

    const { code } = await createReport({ state: 'returned' });
    const { params } = reportList.parse({ q: code });
    let csv = '';
    for await (const chunk of await exportReports(admin, params, 'vi')) csv += chunk;
    expect(csv).toContain('Trả về phòng điều phối');

    await rename('returned', '', '');
    expect(await findStateWords('vi', testTime({ minutes: 1 }))).toEqual({});
  });

  it('begins on the day given, keeps what was before, and says what is planned', async () => {
    await rename('answered', 'Đã có trả lời', 'Replied');
    await rename('answered', 'Đã phúc đáp', 'Responded', '2026-07-01');
    expect((await findStateWords('vi', testNow)).answered).toBe('Đã có trả lời');
    expect((await findStateWords('vi', new Date('2026-06-30T16:59:59Z'))).answered).toBe('Đã có trả lời');
    expect((await findStateWords('vi', new Date('2026-06-30T17:00:00Z'))).answered).toBe('Đã phúc đáp');
    const { rows, history } = await listStates(admin);
    expect(rows.find((row) => row.state === 'answered')).toMatchObject({
      label: 'Đã có trả lời',
      kind: 'closed',
      clock: 'stop',
      publicState: 'done',
      planned: [{ label: 'Đã phúc đáp', from: '2026-06-30T17:00:00.000Z' }],
    });
    expect(history[0]).toMatchObject({
      action: 'state.rename',
      after: { state: 'answered', label: 'Đã phúc đáp', labelEn: 'Responded' },
    });
    await rename('answered', 'Đã trả lời dân', 'Answered them', '2026-07-01');
    expect((await listStates(admin)).rows.find((row) => row.state === 'answered')?.planned).toHaveLength(1);
  });

  it('refuses a day that is over, the name of another state, half a name, and people without the right', async () => {
    await expect(rename('rejected', 'Không nhận', 'Refused', '2026-06-09')).rejects.toMatchObject({
      fields: [{ path: 'from', messageKey: 'past_day' }],
    });
    await expect(rename('rejected', messages.vi.domain.state.published, 'Refused')).rejects.toMatchObject({
      fields: [{ path: 'label', messageKey: 'taken' }],
    });
    const half = { state: 'rejected', label: 'Không nhận', labelEn: ' ', from: null, lastId: null };
    expect(RenameState.safeParse(half).error?.issues[0]).toMatchObject({ message: 'both_or_neither' });
    const input = RenameState.parse({ ...half, labelEn: 'Refused' });
    const other = contextFor(await createPerson({ grants: { 'role.manage': 'all' } }));
    await expect(renameState(other, input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listStates(other)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await lines('rejected')).toEqual([]);
  });

  it('lets one of two writers through and tells the other what stands', async () => {
    const results = await atOnce(2, (i) =>
      renameState(admin, {
        state: 'withdrawn',
        label: `Rút ${i}`,
        labelEn: `Gone ${i}`,
        from: null,
        lastId: null,
      }),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { labelEn: expect.stringMatching(/^Gone/) } },
    });
    expect(await lines('withdrawn')).toHaveLength(1);
  });
});
