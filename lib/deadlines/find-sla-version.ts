import 'server-only';
import { row, sql } from '@/lib/db/sql';

export type SlaVersionTerms = {
  id: number;
  acceptHours: number;
  handleDays: number;
  publishDays: number;
  warnHours: number;
  maxExtensions: number;
};

/** The service level in force at that time for a category and urgency; the normal one when the urgency has none of its own. */
export async function findSlaVersion(
  categoryId: number,
  urgency: string,
  at: Date,
): Promise<SlaVersionTerms | null> {
  const found = await row<SlaVersionTerms>(sql`
    SELECT v.id, v.accept_hours AS "acceptHours", v.handle_days AS "handleDays", v.publish_days AS "publishDays",
      v.warn_hours AS "warnHours", v.max_extensions AS "maxExtensions"
    FROM category c JOIN sla_version v ON v.profile_id = c.sla_profile_id
    WHERE c.id = ${categoryId}::int AND v.urgency IN (${urgency}, 'normal')
      AND v.valid_from <= ${at}::timestamptz AND (v.valid_to IS NULL OR v.valid_to > ${at}::timestamptz)
    ORDER BY (v.urgency = ${urgency}) DESC, v.valid_from DESC LIMIT 1`);
  return found ?? null;
}
