import type { PutBack } from '@/lib/cases/bulk';
import { coordinatingOf } from './decide-parts';
import type { LivePart } from './offered-actions';

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
