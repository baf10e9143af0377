import type { PutBack } from '@/lib/cases/bulk';
import type { DossierAction } from './dossier';

/** What the list of dossiers offers for many at once. */
export const dossierBulkActions = ['assign', 'hand_over', 'note'] as const satisfies DossierAction[];
export type DossierBulkAction = (typeof dossierBulkActions)[number];

/** What leads a dossier back to the person who has it now, or to its department. */
export function putBackPerson({ assigneeId }: { assigneeId: number | null }): PutBack {
  return { action: 'assign', input: { assigneeId } };
}

/** What leads a dossier back to the department and person who have it now. */
export function putBackHolder(holder: { departmentId: number; assigneeId: number | null }): PutBack {
  return {
    action: 'hand_over',
    input: { departmentId: holder.departmentId, assigneeId: holder.assigneeId },
  };
}
