import { describe, expect, it } from 'vitest';
import {
  AssignReport,
  ClassifyReport,
  FinishPart,
  MarkDuplicate,
  ReturnReport,
  SubmitAnswer,
  TransferReport,
} from './action-schemas';
import { actionFields, initialValues, inputOf } from './action-values';
import { reportActions, type ReportAction } from './report';
import type { ReportDetail } from './report-detail';

const report = {
  code: 'PA-2026-000001',
  version: 3,
  urgency: 'urgent',
  isPrivate: false,
  draftAnswer: null,
  category: { id: 4 },
  place: { commune: { id: 7 } },
  department: { id: 2 },
  assignee: { id: 9 },
  finishableParts: [{ id: 5 }],
  assignments: [
    { part: 'lead', endedAt: null, department: { id: 2 } },
    { part: 'coordinating', endedAt: null, department: { id: 5 } },
    { part: 'coordinating', endedAt: '2026-01-01T00:00:00Z', department: { id: 6 } },
  ],
} as unknown as ReportDetail;
const base = { code: report.code, version: report.version };

describe('the forms of the actions', () => {
  it('ask for everything that the action table says it needs', () => {
    for (const [action, fields] of Object.entries(actionFields)) {
      const needs: readonly string[] = reportActions[action as ReportAction].needs;
      for (const need of needs) expect(fields as readonly string[]).toContain(need);
    }
  });
  it('open with the report as it stands, ended assignments left out', () => {
    const values = initialValues('assign', report, '');
    expect(AssignReport.parse({ ...base, ...inputOf(values).assign })).toMatchObject({
      leadDepartmentId: 2,
      coordinatingDepartmentIds: [5],
      assigneeId: 9,
    });
    expect(ClassifyReport.parse({ ...base, ...inputOf(values).classify })).toMatchObject({
      categoryId: 4,
      administrativeUnitId: 7,
      urgency: 'urgent',
      isPrivate: false,
    });
  });
  it('finish the part of the department that this person may finish', () => {
    const values = { ...initialValues('finish_part', report, ''), result: 'Đã thông cống' };
    expect(FinishPart.parse({ ...base, ...inputOf(values).finishPart })).toMatchObject({
      departmentId: 5,
      outcome: 'done',
    });
  });
  it('never send a transfer with the officer of the old department, nor without a department', () => {
    const { transfer } = inputOf({
      ...initialValues('transfer', report, ''),
      reason: 'Không thuộc thẩm quyền',
    });
    expect(transfer.assigneeId).toBeNull();
    expect(
      TransferReport.safeParse({ ...base, ...transfer }).error?.issues.map((issue) => issue.path[0]),
    ).toEqual(['departmentId']);
  });
  it('open the answer with the draft, else the wording; an approval never with anything but the draft', () => {
    const drafted = { ...report, draftAnswer: 'Bản nháp' } as ReportDetail;
    expect(initialValues('approve', drafted, 'Kính gửi').answer).toBe('Bản nháp');
    expect(initialValues('submit', drafted, 'Kính gửi').answer).toBe('Bản nháp');
    expect(initialValues('submit', report, 'Kính gửi').answer).toBe('Kính gửi');
    expect(initialValues('approve', report, 'Kính gửi').answer).toBe('');
  });
  it('leave empty text to be refused by name', () => {
    const values = initialValues('return', report, '');
    for (const [schema, input, field] of [
      [ReturnReport, inputOf(values).reason, 'reason'],
      [SubmitAnswer, inputOf(values).answer, 'answer'],
      [MarkDuplicate, inputOf(values).duplicate, 'masterCode'],
    ] as const) {
      expect(schema.safeParse({ ...base, ...input }).error?.issues[0]?.path).toEqual([field]);
    }
  });
});
