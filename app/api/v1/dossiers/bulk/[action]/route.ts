import { addDossierNote } from '@/lib/dossiers/add-dossier-note';
import { assignDossier } from '@/lib/dossiers/assign-dossier';
import { dossiers } from '@/lib/dossiers/change-dossier';
import { putBackHolder, putBackPerson } from '@/lib/dossiers/dossier-bulk';
import * as schemas from '@/lib/dossiers/dossier-action-schemas';
import { handOverDossier } from '@/lib/dossiers/hand-over-dossier';
import { AppError } from '@/lib/errors/app-error';
import { listAssignOptions } from '@/lib/cases/list-assign-options';
import { bulkDoor, withBulkApi } from '@/lib/web/with-bulk-api';
import { withApi } from '@/lib/web/with-api';

/** Whom dossiers can be given to at once: by `assign` within their department, by `hand-over` to any that works. */
export const GET = withApi({ auth: 'person' }, async ({ ctx, params }) => {
  if (params.action === 'assign') return listAssignOptions(ctx, 'dossier.assign');
  if (params.action === 'hand-over') return listAssignOptions(ctx, 'dossier.process');
  throw new AppError('not_found');
});

export const POST = withBulkApi({
  assign: bulkDoor(dossiers, 'assign', schemas.AssignDossier, assignDossier, putBackPerson),
  hand_over: bulkDoor(dossiers, 'hand_over', schemas.HandOverInStep, handOverDossier, putBackHolder),
  note: bulkDoor(dossiers, 'note', schemas.AddDossierNote, addDossierNote),
});
