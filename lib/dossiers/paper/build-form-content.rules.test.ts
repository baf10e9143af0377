import { describe, expect, test } from 'vitest';
import { buildFormContent } from './build-form-content';
import type { FormFacts } from './form-facts';
import { formKindNames } from './form-kinds';
import { asksForWords, formObstacle, promiseProblems } from './form-obstacle';
import { IssueForm } from './issue-form-schema';

const at = (day: string) => new Date(`${day}T03:00:00.000Z`);
const agency = { parentName: 'Ủy ban nhân dân phường', place: 'Thử Nghiệm' };
const facts: FormFacts = {
  id: 1,
  code: 'H99.05-260610-0001',
  state: 'processing',
  ending: null,
  involvedDepartmentIds: [],
  involvedPersonIds: [],
  title: 'Cấp giấy phép xây dựng',
  procedureCode: '1.009994',
  deadlineValue: 5,
  deadlineUnit: 'working_days',
  fee: 0,
  deliveryMethod: 'counter',
  receivedAt: at('2026-06-10'),
  appointmentAt: at('2026-06-17'),
  receiving: { id: 1, name: 'Trung tâm', ...agency },
  competent: { id: 2, name: 'Phòng Kinh tế', ...agency },
  applicant: { name: 'Lê Thị Ánh', address: '', phone: '', email: '' },
  documents: [
    { name: 'Đơn', form: 'original', quantity: 1, state: 'submitted' },
    { name: 'Bản vẽ', form: 'copy', quantity: 1, state: 'missing' },
    { name: 'Ảnh', form: 'electronic', quantity: 1, state: 'returned' },
  ],
  supplement: null,
  extension: null,
  endReason: null,
  handovers: [],
};
const before = at('2026-06-16');
const after = at('2026-06-18');
const build = (more: Partial<FormFacts>, input: object, now = after) =>
  buildFormContent({ ...facts, ...more }, IssueForm.parse({ code: facts.code, ...input }), 'Đỗ Trâm', now);
const promise = { reason: 'chờ ý kiến', newAppointmentAt: at('2026-06-24').toISOString() };

describe('a receipt', () => {
  test('lists what was handed in, and nothing that is missing', () =>
    expect(build({}, { kind: 'receipt' })).toMatchObject({
      agency: 'Trung tâm',
      documents: [{ name: 'Đơn', form: 'bản chính' }],
      deadline: '05 ngày làm việc',
      fee: null,
      delivery: 'Trung tâm',
    }));

  test.each([
    [{ deadlineUnit: 'working_hours', deadlineValue: 8 }, '08 giờ làm việc'],
    [{ deadlineUnit: 'same_day', deadlineValue: null }, 'trong ngày làm việc'],
    [{ deadlineUnit: null, deadlineValue: null }, 'theo quy định'],
  ])('says the deadline %j as “%s”', (more, deadline) =>
    expect(build(more, { kind: 'receipt' })).toMatchObject({ deadline }),
  );

  test('is not issued before the dossier is taken in', () =>
    expect(build({ receivedAt: null }, { kind: 'receipt' })).toBeNull());
});

describe('a request to complete', () => {
  const supplement = {
    reason: 'Thiếu giấy tờ',
    items: [
      { name: 'Bản vẽ', note: 'có dấu' },
      { name: 'Ảnh', note: '' },
    ],
  };
  test('lists every missing paper', () =>
    expect(build({ supplement }, { kind: 'supplement_request' })).toMatchObject({
      items: ['Bản vẽ: có dấu', 'Ảnh'],
      reason: 'Thiếu giấy tờ',
    }));
  test('needs a request', () => expect(build({}, { kind: 'supplement_request' })).toBeNull());
});

describe('the end', () => {
  test.each(['not_accepted', 'refused'])('is a refusal when it is %s', (ending) => {
    expect(build({ ending, endReason: 'Sai thẩm quyền' }, { kind: 'refusal' })).toMatchObject({
      reason: 'Sai thẩm quyền',
    });
    expect(build({ ending, endReason: 'Sai thẩm quyền' }, { kind: 'stop_notice' })).toBeNull();
  });
  test('is a notice when it is stopped, by the agency that decides', () =>
    expect(build({ ending: 'stopped', endReason: 'Hết hạn bổ sung' }, { kind: 'stop_notice' })).toMatchObject(
      {
        agency: 'Phòng Kinh tế',
        reason: 'Hết hạn bổ sung',
        returnedDocuments: ['Ảnh'],
      },
    ));
  test('needs no reason of ours when it was withdrawn', () =>
    expect(build({ ending: 'withdrawn' }, { kind: 'stop_notice' })).toMatchObject({
      reason: 'Ông/Bà đề nghị rút hồ sơ.',
    }));
  test('is neither while the work goes on', () => {
    expect(build({ endReason: 'x' }, { kind: 'refusal' })).toBeNull();
    expect(build({ endReason: 'x' }, { kind: 'stop_notice' })).toBeNull();
  });
});

describe('an apology', () => {
  test('promises what the officer typed', () =>
    expect(build({}, { kind: 'apology', promise })).toMatchObject({
      appointmentAt: at('2026-06-17').toISOString(),
      newAppointmentAt: at('2026-06-24').toISOString(),
      reason: 'chờ ý kiến',
    }));
  test('speaks of the last extension when nothing was typed', () => {
    const extension = { fromDueAt: at('2026-06-17'), toDueAt: at('2026-06-22'), reason: 'cần xác minh' };
    expect(build({ extension }, { kind: 'apology' })).toMatchObject({
      newAppointmentAt: at('2026-06-22').toISOString(),
      reason: 'cần xác minh',
    });
  });
  test('promises no earlier date, and nothing after the end', () => {
    const earlier = { ...promise, newAppointmentAt: at('2026-06-16').toISOString() };
    expect(build({}, { kind: 'apology', promise: earlier })).toBeNull();
    expect(build({ ending: 'completed' }, { kind: 'apology', promise })).toBeNull();
    expect(build({}, { kind: 'apology' })).toBeNull();
  });
  test('is not made before it is late', () =>
    expect(build({}, { kind: 'apology', promise }, before)).toBeNull());
  test('names a day that is still to come and later than the appointment', () => {
    const extension = { fromDueAt: at('2026-06-10'), toDueAt: at('2026-06-17'), reason: 'cần xác minh' };
    const wrong = (day: string | null, now: Date, granted: FormFacts['extension'] = null) =>
      promiseProblems(
        { ...facts, extension: granted },
        day === null ? undefined : { ...promise, newAppointmentAt: at(day).toISOString() },
        now,
      ).map(({ path, messageKey }) => `${path}: ${messageKey}`);
    expect(wrong('2026-06-24', after)).toEqual([]);
    expect(wrong('2026-06-18', after)).toEqual(['promise.newAppointmentAt: past_day']);
    expect(wrong('2026-06-17', before, extension)).toEqual(['promise.newAppointmentAt: not_later']);
    expect(wrong(null, after, extension)).toEqual([]);
    expect(wrong(null, after)).toEqual(['promise.newAppointmentAt: required']);
  });
});

describe('a routing slip', () => {
  const step = { step: 'Thẩm định', giver: 'A', receiver: 'B', note: '', dueAt: at('2026-06-12') };
  const handovers = [
    { ...step, from: 'Trung tâm', to: 'Phòng Kinh tế', at: at('2026-06-11'), outcome: 'met' },
    { ...step, from: 'Phòng Kinh tế', to: 'Công an', at: at('2026-06-12'), outcome: 'met' },
    { ...step, from: 'Công an', to: 'Phòng Kinh tế', at: at('2026-06-15'), outcome: 'breached' },
    { ...step, from: 'Phòng Kinh tế', to: 'Trung tâm', at: at('2026-06-16'), outcome: null, dueAt: null },
  ];
  test('tells every hand-over as it was, and who else took part', () =>
    expect(build({ handovers }, { kind: 'routing_slip' })).toMatchObject({
      coordinating: ['Công an'],
      handovers: [
        { outcome: 'early' },
        { outcome: 'on_time' },
        { outcome: 'late' },
        { outcome: null, dueAt: null },
      ],
    }));
});

describe('what is offered', () => {
  const cases: Partial<FormFacts>[] = [
    {},
    { receivedAt: null, appointmentAt: null, state: 'registered' },
    { state: 'stopped', ending: 'withdrawn' },
    { state: 'stopped', ending: 'stopped', endReason: 'Hết thẩm quyền.' },
    { state: 'stopped', ending: 'refused', endReason: 'Không đủ điều kiện.' },
    { state: 'completed', ending: 'completed' },
    { supplement: { reason: 'mờ', items: [{ name: 'Đơn', note: '' }] } },
  ];
  const words = { title: 'Giấy phép', body: 'Cho phép.', promise };

  test.each(cases)('can be issued, and what cannot says why (%o)', (more) => {
    for (const kind of formKindNames) {
      const isOffered = formObstacle({ ...facts, ...more }, kind, after) === null;
      expect(build(more, { kind, ...words }) !== null, kind).toBe(isOffered);
    }
  });

  test('is an apology from the moment on which the appointment passes', () => {
    expect(formObstacle(facts, 'apology', before)).toBe('not_late');
    expect(formObstacle(facts, 'apology', after)).toBeNull();
    const extension = { fromDueAt: at('2026-06-15'), toDueAt: at('2026-06-17'), reason: 'chờ ý kiến' };
    expect(formObstacle({ ...facts, extension }, 'apology', before)).toBeNull();
  });
});

test('words are asked for unless a granted extension is still to come', () => {
  const extension = { from: '', to: '', reason: 'cần xác minh', at: '' };
  expect(asksForWords('apology', { extensions: [], lateness: 'late' })).toBe(true);
  expect(asksForWords('apology', { extensions: [extension], lateness: 'on_time' })).toBe(false);
  expect(asksForWords('apology', { extensions: [extension], lateness: 'late' })).toBe(true);
  expect(asksForWords('result', { extensions: [], lateness: 'on_time' })).toBe(true);
  expect(asksForWords('receipt', { extensions: [], lateness: 'late' })).toBe(false);
});

test('what is typed is checked field by field', () => {
  const wrong = (input: object) =>
    IssueForm.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  expect(wrong({ kind: 'result', code: 'x', title: ' ', body: 'y' })).toEqual(['title: required']);
  expect(wrong({ kind: 'apology', code: 'x', promise: { reason: '', newAppointmentAt: 'soon' } })).toEqual([
    'promise.reason: required',
    'promise.newAppointmentAt: malformed',
  ]);
});
