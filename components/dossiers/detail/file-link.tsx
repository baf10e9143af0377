import Link from '@mui/material/Link';
import type { DetailFile } from '@/lib/dossiers/dossier-detail';

/** The address that shows a file of a dossier to whoever may see it; the opening is logged. */
export const dossierFileHref = (code: string, id: string) =>
  `/api/v1/dossiers/${encodeURIComponent(code)}/files/${id}`;

/** A scan or a result, opened in a tab of its own. */
export function FileLink({ code, file, label }: { code: string; file: DetailFile; label?: string }) {
  return (
    <Link
      href={dossierFileHref(code, file.id)}
      target="_blank"
      rel="noopener"
      sx={{ overflowWrap: 'anywhere' }}
    >
      {label ?? file.name}
    </Link>
  );
}
