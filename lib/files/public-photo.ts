import 'server-only';
import { sql } from '@/lib/db/sql';

/**
 * Photos `f` of reports `r` by `report_file rf` that everybody may see: cleared by an officer, never of a private report,
 * and what was done only together with the answer that says so.
 */
export const isPublicPhoto = sql`f.is_public AND NOT r.is_private AND (rf.kind = 'citizen' OR r.answered_at IS NOT NULL)`;
