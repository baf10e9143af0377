import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { messages } from '@/lib/i18n/messages';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createLocalState as makeStep, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { asOwner, atOnce } from '@/lib/testing/second-connection';
import { createLocalState } from './create-local-state';
import { editLocalState } from './edit-local-state';
import { listLocalStates } from './list-local-states';
import { restoreLocalState } from './restore-local-state';
import { retireLocalState } from './retire-local-state';

const admin = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
const other = contextFor(await createPerson({ grants: { 'role.manage': 'all', 'report.submit': 'all' } }));
const stored = (id: number) => db().localState.findUniqueOrThrow({ where: { id } });
const audits = (id: number) =>
  db().auditEntry.findMany({
    where: { subjectKind: 'local_state', subjectId: id },
    orderBy: { id: 'asc' },
  });
const facts = { label: 'Chờ vật tư', labelEn: 'Waiting for material', position: 3 };
const input = { subject: 'report', code: 'cho-vat-tu', baseState: 'in_progress', ...facts } as const;

describe('a step of the office', () => {
  it('is added under a state, changed, retired and put back, each with its audit entry', async () => {
    const { id } = await createLocalState(admin, input);
    expect(await stored(id)).toMatchObject({ ...input, retiredAt: null, version: 1 });
    await editLocalState(admin, { id, version: 1, ...facts, label: 'Đợi vật tư' });
    await retireLocalState(admin, { id, version: 2, reason: 'Không dùng nữa.' });
    expect(await stored(id)).toMatchObject({ label: 'Đợi vật tư', retiredAt: testNow, version: 3 });
    await restoreLocalState(admin, { id, version: 3 });
    expect(await stored(id)).toMatchObject({ retiredAt: null, version: 4 });
    expect(await audits(id)).toMatchObject([
      { action: 'local_state.create', data: { after: { code: 'cho-vat-tu', baseState: 'in_progress' } } },
      {
        action: 'local_state.edit',
        data: { before: { label: 'Chờ vật tư' }, after: { label: 'Đợi vật tư' } },
      },
      { action: 'local_state.retire', reason: 'Không dùng nữa.' },
      { action: 'local_state.restore' },
    ]);
    const { steps, stepHistory } = await listLocalStates(admin, 'report');
    expect(steps.find((step) => step.id === id)).toMatchObject({
      label: 'Đợi vật tư',
      isRetired: false,
      reports: 0,
    });
    expect(stepHistory.map(({ action }) => action).slice(0, 2)).toEqual([
      'local_state.restore',
      'local_state.retire',
    ]);
  });

  it('is refused with a code that is taken, or the name of a state or of another step', async () => {
    const step = await makeStep('assigned');
    const refused = async (more: object) => {
      const before = await db().localState.count();
      const error: unknown = await createLocalState(admin, { ...input, code: 'moi', ...more }).catch(
        (thrown: unknown) => thrown,
      );
      expect(await db().localState.count()).toBe(before);
      return (error as { fields: object[] }).fields;
    };
    expect(await refused({ code: step.code, label: 'Tên mới', labelEn: 'New name' })).toEqual([
      { path: 'code', messageKey: 'taken' },
    ]);
    expect(
      await refused({ label: messages.vi.domain.state.published, labelEn: step.labelEn.toUpperCase() }),
    ).toEqual([
      { path: 'label', messageKey: 'taken' },
      { path: 'labelEn', messageKey: 'taken' },
    ]);
    const second = await makeStep('assigned');
    await expect(
      editLocalState(admin, {
        id: second.id,
        version: 1,
        ...facts,
        label: step.label,
        labelEn: 'Nobody else',
      }),
    ).rejects.toMatchObject({ fields: [{ path: 'label' }] });
    expect(await stored(second.id)).toEqual(second);
  });

  it('gives its name away when it is retired, and comes back only while nobody has it', async () => {
    const step = await makeStep('assigned');
    await retireLocalState(admin, { id: step.id, version: 1, reason: 'Trùng tên.' });
    const heir = await makeStep('in_progress', { label: step.label, labelEn: step.labelEn });
    await expect(restoreLocalState(admin, { id: step.id, version: 2 })).rejects.toMatchObject({
      fields: [{ path: 'label' }, { path: 'labelEn' }],
    });
    await expect(
      retireLocalState(admin, { id: step.id, version: 2, reason: 'Hai lần.' }),
    ).rejects.toMatchObject({ code: 'refused', messageKey: 'already_disabled' });
    await expect(restoreLocalState(admin, { id: heir.id, version: 1 })).rejects.toMatchObject({
      messageKey: 'not_disabled',
    });
  });

  it('is nothing for people without the right', async () => {
    const step = await makeStep('assigned');
    for (const attempt of [
      () => createLocalState(other, { ...input, code: 'khac' }),
      () => editLocalState(other, { id: step.id, version: 1, ...facts }),
      () => retireLocalState(other, { id: step.id, version: 1, reason: 'Không được.' }),
      () => restoreLocalState(other, { id: step.id, version: 1 }),
      () => listLocalStates(other, 'report'),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(step.id)).toEqual(step);
    await expect(editLocalState(admin, { id: 999_999, version: 1, ...facts })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('lets one of two writers through and tells the other what stands', async () => {
    const step = await makeStep('assigned');
    const both = await atOnce(2, (i) =>
      editLocalState(admin, {
        id: step.id,
        version: 1,
        label: `Tên lúc ${i}`,
        labelEn: `Name at ${i}`,
        position: 1,
      }),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { version: 2, labelEn: expect.stringMatching(/^Name at/) } },
    });
    expect(await audits(step.id)).toHaveLength(1);
  });

  it('stands under no report of another state, whoever writes', async () => {
    const step = await makeStep('assigned');
    const report = await createReport({ state: 'in_progress' });
    await expect(
      asOwner((client) =>
        client.query('UPDATE report SET local_state_id = $1 WHERE id = $2', [step.id, report.id]),
      ),
    ).rejects.toThrow(/report_local_state/);
  });
});
