import { AppError } from '@/lib/errors/app-error';
import * as schemas from '@/lib/reports/action-schemas';
import { acceptReport } from '@/lib/reports/accept-report';
import { addNote } from '@/lib/reports/add-note';
import { assignReport } from '@/lib/reports/assign-report';
import { reports } from '@/lib/reports/change-report';
import { listAssignOptions } from '@/lib/cases/list-assign-options';
import { putBackReport } from '@/lib/reports/report-bulk';
import { returnReport } from '@/lib/reports/return-report';
import { bulkDoor, withBulkApi } from '@/lib/web/with-bulk-api';
import { withApi } from '@/lib/web/with-api';

/** The departments and people that reports can be given to at once: what the form of `assign` chooses from. */
export const GET = withApi({ auth: 'person' }, async ({ ctx, params }) => {
  if (params.action !== 'assign') throw new AppError('not_found');
  return listAssignOptions(ctx, 'report.assign');
});

export const POST = withBulkApi({
  accept: bulkDoor(reports, 'accept', schemas.AcceptReport, acceptReport),
  assign: bulkDoor(reports, 'assign', schemas.AssignReport, assignReport, putBackReport),
  return: bulkDoor(reports, 'return', schemas.ReturnReport, returnReport),
  note: bulkDoor(reports, 'note', schemas.AddNote, addNote),
});
