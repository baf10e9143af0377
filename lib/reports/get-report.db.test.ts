import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { contextFor, createCategory, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { addNote } from './add-note';
import { answerReport } from './answer-report';
import { getReport } from './get-report';
import { listAssignOptions } from '@/lib/cases/list-assign-options';
import { markDuplicate } from './mark-duplicate';
import { offeredActions } from './offered-actions';
import { publishReport } from './publish-report';
import { revealContact } from './reveal-contact';

const sender = { name: 'Nguyễn Văn An', phone: '0912345678' };
const answer = 'Đơn vị đã vá ổ gà và lập lại biển báo.';

describe('the detail of a report', () => {
  it('masks the sender, whoever asks; revealing needs the permission and a reason, and is logged', async () => {
    const report = await createReport({ state: 'assigned', sender });
    const plain = contextFor(await createPerson({ grants: { 'report.read': 'all' } }));
    const trusted = contextFor(
      await createPerson({ grants: { 'report.read': 'all', 'report.reveal_contact': 'all' } }),
    );
    const detail = await getReport(trusted, report.code);
    expect(detail).toMatchObject({
      citizen: { name: 'Nguyễn •••', email: null, detail: false },
      mayReveal: true,
    });
    expect(JSON.stringify(detail)).not.toMatch(/0912345678|Văn An/);
    expect((await getReport(plain, report.code)).mayReveal).toBe(false);
    const input = { code: report.code, reason: 'Gọi lại để hỏi vị trí' };
    await expect(revealContact(plain, input)).rejects.toMatchObject({ code: 'forbidden' });
    const shown = await revealContact(trusted, input);
    expect(shown).toEqual({
      ...sender,
      email: null,
      detail: null,
      expiresAt: new Date(trusted.now.getTime() + 300_000).toISOString(),
    });
    const entries = await db().auditEntry.findMany({
      where: { subjectKind: 'contact', subjectLabel: report.code },
    });
    expect(entries).toMatchObject([
      {
        action: 'contact.reveal',
        reason: input.reason,
        actorId: trusted.actor.id,
        subjectId: report.contactId,
      },
    ]);
    expect(
      JSON.stringify(entries, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(sender.phone);
    expect(await db().outboxMessage.count({ where: { subjectId: report.id } })).toBe(0);
    const stranger = contextFor(
      await createPerson({ grants: { 'report.read': 'department', 'report.reveal_contact': 'all' } }),
    );
    await expect(revealContact(stranger, input)).rejects.toMatchObject({ code: 'not_found' });
    const anonymous = await createReport();
    await expect(revealContact(trusted, { ...input, code: anonymous.code })).rejects.toMatchObject({
      messageKey: 'no_contact',
    });
  });

  it('keeps notes apart from what the citizen is told, and a note makes nobody’s save stale', async () => {
    const report = await createReport({ state: 'in_progress' });
    const ctx = contextFor(
      await createPerson({ grants: { 'report.read': 'all', 'report.note': 'all', 'report.answer': 'all' } }),
    );
    await addNote(ctx, { code: report.code, body: 'Chủ nhà khó tính.' });
    await answerReport(ctx, { code: report.code, version: report.version, answer });
    const { timeline } = await getReport(ctx, report.code);
    expect(timeline.filter((entry) => entry.type === 'note')).toMatchObject([
      { text: 'Chủ nhà khó tính.', isPublic: false, actor: ctx.actor.name },
    ]);
    expect(timeline.filter((entry) => entry.isPublic).map((entry) => entry.kind)).toEqual([
      'report.answered',
      'answer',
    ]);
    expect(await db().auditEntry.count({ where: { subjectId: report.id, action: 'report.note' } })).toBe(1);
    expect(await db().outboxMessage.count({ where: { subjectId: report.id } })).toBe(2);
    const reader = contextFor(await createPerson({ grants: { 'report.read': 'all' } }));
    await expect(addNote(reader, { code: report.code, body: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = contextFor(
      await createPerson({ grants: { 'report.read': 'own', 'report.note': 'all' } }),
    );
    await expect(addNote(stranger, { code: report.code, body: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await db().reportNote.count({ where: { reportId: report.id } })).toBe(1);
  });

  it('shows the extra questions in the words that were answered', async () => {
    const category = await createCategory();
    const question = await db().categoryQuestion.create({
      data: {
        categoryId: category.id,
        code: 'size',
        datatype: 'singlevaluelist',
        isRequired: true,
        position: 1,
        text: 'Rộng bao nhiêu?',
        values: [{ key: 'l', name: 'Hơn 1 m' }],
        validFrom: new Date('2025-01-01'),
        validTo: new Date('2026-01-01'),
      },
    });
    const report = await createReport({ categoryId: category.id });
    await db().reportAnswer.create({ data: { reportId: report.id, questionId: question.id, values: ['l'] } });
    const ctx = contextFor(await createPerson({ grants: { 'report.read': 'all' } }));
    expect((await getReport(ctx, ` ${report.code.toLowerCase()} `)).answers).toEqual([
      { question: 'Rộng bao nhiêu?', values: ['Hơn 1 m'] },
    ]);
  });

  it('finds the same category within 100 m in reach, at most five', async () => {
    const [category, mine] = [await createCategory(), await createDepartment()];
    const place = { categoryId: category.id, latitude: 20.95, longitude: 107.08, departmentId: mine.id };
    const report = await createReport(place);
    const near = await createReport({ ...place, latitude: 20.9504, longitude: 107.0803 });
    await createReport({ ...place, latitude: 20.951 });
    await createReport({ ...place, categoryId: (await createCategory()).id });
    await createReport({ ...place, departmentId: undefined });
    const ctx = contextFor(
      await createPerson({ departmentId: mine.id, grants: { 'report.read': 'department' } }),
    );
    expect((await getReport(ctx, report.code)).nearby).toMatchObject([{ code: near.code, metres: 54 }]);
    for (let i = 0; i < 6; i++) await createReport(place);
    expect((await getReport(ctx, report.code)).nearby).toHaveLength(5);
  });

  it('offers exactly what the verbs will do: the table and the rights together', async () => {
    const report = await createReport({ state: 'answered', isPrivate: true });
    const grants = { 'report.read': 'all', 'report.publish': 'all', 'report.reopen': 'all' } as const;
    const reader = contextFor(await createPerson({ grants: { ...grants, 'report.read_private': 'all' } }));
    expect((await getReport(reader, report.code)).offeredActions).toEqual(['reopen']);
    await expect(publishReport(reader, { code: report.code, version: 1 })).rejects.toMatchObject({
      messageKey: 'private_never_published',
    });
    const other = await createPerson({ grants });
    await expect(getReport(contextFor(other), report.code)).rejects.toMatchObject({ code: 'not_found' });
    const facts = {
      state: 'answered',
      isPrivate: true,
      departmentId: null,
      assigneeId: null,
      involvedDepartmentIds: [],
      involvedPersonIds: [],
      parts: [],
      hasSteps: false,
      requestedDueAt: null,
      extensionCount: 0,
      sla: null,
    } as const;
    expect(offeredActions(other, facts)).toEqual([]);
  });
});

describe('duplicates', () => {
  const grants = { 'report.read': 'all', 'report.merge': 'all', 'report.answer': 'all' } as const;

  it('keeps the sender linked and gives them the answer of the first report', async () => {
    const master = await createReport({ state: 'in_progress' });
    const twin = await createReport({ state: 'new', sender });
    const ctx = contextFor(await createPerson({ grants }));
    await markDuplicate(ctx, { code: twin.code, version: 1, masterCode: master.code });
    expect((await getReport(ctx, twin.code)).master).toMatchObject({ code: master.code });
    const first = await getReport(ctx, master.code);
    expect(first.duplicates).toMatchObject([{ code: twin.code }]);
    expect(first.timeline).toMatchObject([
      { kind: 'report.merged', data: { duplicate: twin.code }, isPublic: false },
    ]);
    await answerReport(ctx, { code: master.code, version: 1, answer });
    expect(await db().report.findUniqueOrThrow({ where: { id: twin.id } })).toMatchObject({
      state: 'duplicate',
      contactId: twin.contactId,
      publicAnswer: answer,
      version: 3,
    });
    const told = await db().citizenMessage.findMany({ where: { reportId: twin.id }, orderBy: { id: 'asc' } });
    expect(told.map((message) => message.kind)).toEqual(['notice', 'answer']);
    const later = await createReport({ state: 'new' });
    await markDuplicate(ctx, { code: later.code, version: 1, masterCode: master.code });
    expect(await db().report.findUniqueOrThrow({ where: { id: later.id } })).toMatchObject({
      publicAnswer: answer,
    });
  });

  it('refuses a master that is unknown, out of reach, itself, merged or more private, and to merge what others were merged into', async () => {
    const ctx = contextFor(await createPerson({ grants: { ...grants, 'report.read_private': 'all' } }));
    const report = await createReport();
    const wrong = async (masterCode: string, by = ctx) =>
      markDuplicate(by, { code: report.code, version: 1, masterCode }).then(
        () => 'done',
        (error: { fields: { messageKey: string }[] }) => error.fields[0]?.messageKey,
      );
    const merged = await createReport({ state: 'duplicate' });
    expect(await wrong('PA-1999-000001')).toBe('unknown_report');
    expect(await wrong(report.code)).toBe('master_is_itself');
    expect(await wrong(merged.code)).toBe('master_is_duplicate');
    expect(await wrong((await createReport({ isPrivate: true })).code)).toBe('master_is_private');
    const mine = await createDepartment();
    await db().report.update({
      where: { id: report.id },
      data: { departmentId: mine.id, involvedDepartmentIds: [mine.id] },
    });
    const narrow = contextFor(
      await createPerson({
        departmentId: mine.id,
        grants: { 'report.read': 'department', 'report.merge': 'department' },
      }),
    );
    expect(await wrong((await createReport()).code, narrow)).toBe('unknown_report');
    const first = await db().report.findUniqueOrThrow({ where: { id: merged.masterId ?? 0 } });
    await expect(
      markDuplicate(ctx, { code: first.code, version: 1, masterCode: report.code }),
    ).rejects.toMatchObject({ messageKey: 'has_duplicates' });
    expect((await db().report.findUniqueOrThrow({ where: { id: report.id } })).version).toBe(1);
  });
});

it('assigning offers the departments in reach and their people, those of divisions below too', async () => {
  const mine = await createDepartment();
  const division = await createDepartment({ parentId: mine.id });
  await createDepartment({ disabledAt: new Date('2026-01-01'), parentId: mine.id });
  const officer = await createPerson({ departmentId: division.id });
  const leader = await createPerson({
    departmentId: mine.id,
    grants: { 'report.read': 'subtree', 'report.assign': 'subtree' },
  });
  const options = await listAssignOptions(contextFor(leader), 'report.assign');
  expect(options.departments.map((department) => department.id).sort()).toEqual(
    [mine.id, division.id].sort(),
  );
  expect(
    options.people
      .filter((person) => person.id === officer.id)
      .map((person) => person.departmentId)
      .sort(),
  ).toEqual([mine.id, division.id].sort());
  await expect(listAssignOptions(contextFor(officer), 'report.assign')).rejects.toMatchObject({
    code: 'forbidden',
  });
});
