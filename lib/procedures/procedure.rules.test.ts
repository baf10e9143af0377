import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { versionPhase } from './procedure';
import { parseProcedureListParams, procedureListHref } from './procedure-list-params';
import { AddProcedureVersion, CreateProcedure } from './procedure-schema';

const content = {
  onlineLevel: 'full',
  competentKind: 'police',
  deadlineUnit: 'working_days',
  deadlineValue: 7,
  cutOff: null,
  fee: null,
  feeNote: '',
  forms: [],
  isVerified: false,
  source: '',
  steps: [
    { name: 'Tiếp nhận', departmentRole: 'one_stop', share: 10 },
    { name: 'Thẩm tra', departmentRole: 'specialist', share: 90 },
  ],
  documents: [],
} satisfies z.input<typeof AddProcedureVersion>['content'];
const parse = (changed: object) =>
  AddProcedureVersion.safeParse({
    id: 1,
    version: 1,
    validFrom: '2026-07-01',
    content: { ...content, ...changed },
  });
const problems = (changed: object) =>
  parse(changed).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [];

describe('what a version says', () => {
  it.each([
    [
      'steps that do not make a whole',
      { steps: content.steps.slice(0, 1) },
      'content.steps',
      'shares_not_whole',
    ],
    ['no step', { steps: [] }, 'content.steps', 'steps_missing'],
    ['a counted unit without a value', { deadlineValue: null }, 'content.deadlineValue', 'required'],
    ['verified without a source', { isVerified: true }, 'content.source', 'verified_needs_source'],
    [
      'verified without a deadline',
      { isVerified: true, source: 'QĐ', deadlineUnit: null },
      'content.deadlineUnit',
      'required',
    ],
  ])('refuses %s', (_name, changed, path, message) => {
    expect(problems(changed)).toContainEqual([path, message]);
  });

  it('puts right what does not belong to the unit: a same-day deadline has a cut-off, 15:00 unless given, and no value', () => {
    const same = { deadlineUnit: 'same_day', deadlineValue: 4 };
    expect(parse(same).data?.content).toMatchObject({ deadlineValue: null, cutOff: 900 });
    expect(parse({ ...same, cutOff: 840 }).data?.content).toMatchObject({ cutOff: 840 });
    expect(parse({ cutOff: 840 }).data?.content).toMatchObject({ deadlineValue: 7, cutOff: null });
    expect(parse({ deadlineUnit: null }).data?.content).toMatchObject({ deadlineValue: null });
  });

  it('takes a national code of the published form only, and none as verified when there is none', () => {
    const create = (changed: object) =>
      CreateProcedure.safeParse({
        code: 'mot-thu-tuc',
        name: 'Một thủ tục',
        field: 'Lĩnh vực',
        nationalCode: '',
        isCodeVerified: false,
        validFrom: '2026-07-01',
        content,
        ...changed,
      });
    expect(create({}).data).toMatchObject({ nationalCode: null });
    expect(create({ nationalCode: ' 2.000635 ' }).data).toMatchObject({ nationalCode: '2.000635' });
    expect(create({ nationalCode: '2000635' }).error?.issues[0]).toMatchObject({ message: 'national_code' });
    expect(create({ isCodeVerified: true }).error?.issues[0]).toMatchObject({
      path: ['nationalCode'],
      message: 'verified_needs_code',
    });
  });
});

describe('the phase of a version', () => {
  const span = { validFrom: '2026-07-01', validTo: '2026-09-01' };
  it.each([
    ['2026-06-30', 'planned'],
    ['2026-07-01', 'in_force'],
    ['2026-08-31', 'in_force'],
    ['2026-09-01', 'past'],
  ])('on %s is %s', (today, phase) => {
    expect(versionPhase(span, today)).toBe(phase);
    expect(versionPhase({ ...span, validTo: null }, '2030-01-01')).toBe('in_force');
  });
});

it('the list comes back from its URL as it went in; what makes no sense is not asked', () => {
  const asked = {
    q: 'khai sinh',
    field: 'Hộ tịch',
    level: 'partial' as const,
    state: 'all' as const,
    unverified: 'code' as const,
    page: 3,
  };
  const query = new URL(procedureListHref(asked), 'http://localhost').searchParams;
  expect(parseProcedureListParams(Object.fromEntries(query))).toEqual(asked);
  const usual = parseProcedureListParams({ level: 'all', state: 'x', page: '0', q: ['a', 'b'] });
  expect(usual).toEqual({ q: 'a', field: '', level: null, state: 'active', unverified: null, page: 1 });
  expect(procedureListHref({ ...usual, q: '' })).toBe('/admin/procedures');
});
