import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { QuestionFacts } from '@/lib/procedures/procedure';
import { addProcedureVersion } from '@/lib/procedures/add-procedure-version';
import { AddProcedureVersion } from '@/lib/procedures/procedure-schema';
import { everyDossierRight, testApplicant } from '@/lib/testing/dossier-office';
import { createAgency } from '@/lib/testing/dossier-factory';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { createTestProcedure, versionContent } from '@/lib/testing/procedure-factory';
import { ReceiveDossier } from './dossier-schema';
import { receiveDossier } from './receive-dossier';
import { revealApplicant } from './reveal-applicant';

const questions: QuestionFacts[] = [
  { code: 'ten-tre', datatype: 'string', isRequired: true, text: 'Họ tên trẻ', hint: '', values: [] },
  { code: 'ngay-sinh', datatype: 'datetime', isRequired: true, text: 'Ngày sinh', hint: '', values: [] },
  {
    code: 'gioi-tinh',
    datatype: 'singlevaluelist',
    isRequired: false,
    text: 'Giới tính',
    hint: '',
    values: [
      { key: 'nam', name: 'Nam' },
      { key: 'nu', name: 'Nữ' },
    ],
  },
  { code: 'gio-sinh', datatype: 'datetime', isRequired: false, text: 'Giờ sinh', hint: '', values: [] },
];
const agency = await createAgency();
const clerk = contextFor(await createPerson({ departmentId: agency.id, grants: everyDossierRight }));
const admin = contextFor(await createPerson({ grants: { 'procedure.manage': 'all' } }));
const procedure = await createTestProcedure({}, { questions, documents: [] });

const declared = [
  { code: 'ten-tre', values: ['Lê Gia Hân'] },
  { code: 'ngay-sinh', values: ['2026-05-30'] },
  { code: 'gioi-tinh', values: ['nu'] },
  { code: 'gio-sinh', values: ['2026-05-30T14:30+07:00'] },
];
const receive = (answers: { code: string; values: string[] }[]) =>
  receiveDossier(
    clerk,
    ReceiveDossier.parse({ procedureId: procedure.id, applicant: testApplicant, documents: [], answers }),
  );
const reveal = (code: string) => revealApplicant(clerk, { code, reason: 'Thụ lý hồ sơ khai sinh' });

describe('what the declaration form asks (F1)', () => {
  it('is kept with the dossier, encrypted, and read with the applicant alone', async () => {
    const { id, code } = await receive(declared);
    const stored = await db().dossierDeclaration.findUniqueOrThrow({ where: { dossierId: id } });
    expect(Buffer.from(stored.answersCipher).toString('utf8')).not.toContain('Gia Hân');
    const events = await db().dossierEvent.findMany({ where: { dossierId: id } });
    const entries = await db().auditEntry.findMany({ where: { subjectKind: 'dossier', subjectId: id } });
    const said = [...events.map(({ data }) => data), ...entries.map(({ data }) => data)];
    expect(JSON.stringify(said)).not.toContain('Gia Hân');
    expect(await reveal(code)).toMatchObject({
      declaration: [
        { text: 'Họ tên trẻ', answer: 'Lê Gia Hân' },
        { text: 'Ngày sinh', answer: '30/05/2026' },
        { text: 'Giới tính', answer: 'Nữ' },
        { text: 'Giờ sinh', answer: '30/05/2026 14:30' },
      ],
    });
  });

  it('names everything that is missing, malformed or not asked, and writes nothing', async () => {
    const before = await db().dossier.count();
    const wrong = receive([
      { code: 'ngay-sinh', values: ['30/05/2026'] },
      { code: 'gioi-tinh', values: ['khac'] },
      { code: 'chieu-cao', values: ['50'] },
    ]);
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'answers.ten-tre', messageKey: 'answer_required' },
        { path: 'answers.ngay-sinh', messageKey: 'answer_malformed' },
        { path: 'answers.gioi-tinh', messageKey: 'answer_malformed' },
        { path: 'answers.chieu-cao', messageKey: 'question_unknown' },
      ],
    });
    expect(await db().dossier.count()).toBe(before);
  });

  it('keeps the words of the version it was answered under', async () => {
    const { code } = await receive(declared);
    const reworded = questions.map((question) => ({ ...question, text: `${question.text} (mẫu mới)` }));
    const { version } = await db().procedure.findUniqueOrThrow({ where: { id: procedure.id } });
    const content = versionContent({ questions: reworded });
    await addProcedureVersion(admin, { id: procedure.id, version, validFrom: '2026-07-01', content });
    expect((await reveal(code)).declaration[0]).toEqual({ text: 'Họ tên trẻ', answer: 'Lê Gia Hân' });
  });
});

it('refuses a question asked twice, choices that make no list, and a list without choices', () => {
  const [name, , sex] = questions;
  const parse = (asked: object[]) =>
    AddProcedureVersion.safeParse({
      id: procedure.id,
      version: 1,
      validFrom: '2026-08-01',
      content: { ...versionContent(), questions: asked },
    });
  expect(parse(questions).success).toBe(true);
  const twice = [sex?.values[0], { key: 'nam', name: 'Năm' }];
  const wrong = parse([
    name,
    { ...name, values: sex?.values },
    { ...sex, values: [] },
    { ...sex, code: 'another', values: twice },
  ] as object[]);
  expect(wrong.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    'content.questions.1.values: choices_of_no_list',
    'content.questions.2.values: choices_missing',
    'content.questions.3.values: choice_twice',
    'content.questions.1.text: question_twice',
  ]);
});
