import { idOf, type BulkAction } from '@/components/grid/bulk/bulk-facts';
import type { ReportBulkAction } from '@/lib/reports/report-bulk';

export const reportBulkForms: Record<ReportBulkAction, BulkAction> = {
  assign: {
    name: 'assign',
    fields: ['departmentId', 'personId', 'text'],
    needs: ['departmentId'],
    input: ({ departmentId, personId, text }) => ({
      leadDepartmentId: idOf(departmentId),
      assigneeId: idOf(personId),
      note: text,
    }),
  },
  accept: { name: 'accept', fields: [], needs: [], input: () => ({}) },
  note: { name: 'note', fields: ['text'], needs: ['text'], input: ({ text }) => ({ body: text }) },
};
