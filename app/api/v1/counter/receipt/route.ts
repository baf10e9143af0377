import { PreviewReceipt, previewReceipt } from '@/lib/dossiers/preview-receipt';
import { withApi } from '@/lib/web/with-api';

/** Papers, fee and appointment of a procedure as if it were received now. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.receive', touch: false, query: PreviewReceipt },
  ({ ctx, query }) => previewReceipt(ctx, query),
);
