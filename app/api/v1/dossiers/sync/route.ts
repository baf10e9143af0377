import { exportSync } from '@/lib/dossiers/sync/export-sync';
import { importSync } from '@/lib/dossiers/sync/import-sync';
import { SyncImport, SyncQuery } from '@/lib/dossiers/sync/national-dossier';
import { withApi } from '@/lib/web/with-api';

/** GET /api/v1/dossiers/sync?since=…: what changed, in the national field names, a page at a time. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.sync', query: SyncQuery },
  ({ ctx, query }) => exportSync(ctx, query),
);

/** POST /api/v1/dossiers/sync: the national side's list, answered with what does not match. */
export const POST = withApi(
  { auth: 'person', permission: 'dossier.sync', body: SyncImport },
  ({ ctx, body }) => importSync(ctx, body),
);
