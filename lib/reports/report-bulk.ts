import type { PutBack } from '@/lib/cases/bulk';
import { coordinatingOf } from './decide-parts';
import type { LivePart } from './offered-actions';
import type { ReportAction } from './report';

/** What the list of reports offers for many at once. */
export const reportBulkActions = ['assign', 'accept', 'note'] as const satisfies ReportAction[];
export type ReportBulkAction = (typeof reportBulkActions)[number];

/** What leads an assigned report back to those who have it now; one that nobody leads goes back to the coordinator. */
export function putBackReport({ parts }: { parts: readonly LivePart[] }): PutBack {
  const lead = parts.find((part) => part.part === 'lead');
  if (!lead) return { action: 'return', input: {} };
  return {
    action: 'assign',
    input: {
      leadDepartmentId: lead.departmentId,
      assigneeId: lead.assigneeId,
      coordinatingDepartmentIds: coordinatingOf(parts),
    },
  };
}
