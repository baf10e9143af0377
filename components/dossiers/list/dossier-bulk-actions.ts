import { idOf, type BulkAction } from '@/components/grid/bulk/bulk-facts';
import type { DossierBulkAction } from '@/lib/dossiers/dossier-bulk';

export const dossierBulkForms: Record<DossierBulkAction, BulkAction> = {
  assign: {
    name: 'assign',
    // The department only says among whose people to look.
    fields: ['departmentId', 'personId', 'text'],
    needs: ['personId'],
    input: ({ personId, text }) => ({ assigneeId: idOf(personId), note: text }),
  },
  hand_over: {
    name: 'hand-over',
    fields: ['departmentId', 'personId', 'text'],
    needs: ['departmentId'],
    input: ({ departmentId, personId, text }) => ({
      departmentId: idOf(departmentId),
      assigneeId: idOf(personId),
      note: text,
    }),
  },
  note: { name: 'note', fields: ['text'], needs: ['text'], input: ({ text }) => ({ body: text }) },
};
