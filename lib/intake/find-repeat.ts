import 'server-only';
import { row, sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { InsertedReport, RepeatKey } from './insert-report';

/**
 * The report that an earlier request with this key made, or null.
 * @throws AppError invalid idempotency_key_reused when that request said something else
 */
export async function findRepeat(repeat: RepeatKey, now: Date): Promise<InsertedReport | null> {
  const found = await row<InsertedReport & { requestHash: string }>(sql`
    SELECT r.id, r.code, k.request_hash AS "requestHash"
    FROM idempotency_key k JOIN report r ON r.id = k.report_id
    WHERE k.owner = ${repeat.owner} AND k.key = ${repeat.key}
      AND k.created_at >= ${now}::timestamptz - make_interval(mins => ${repeat.lifetimeMinutes}::int)`);
  if (!found) return null;
  if (found.requestHash !== repeat.requestHash) {
    throw new AppError('invalid', 'idempotency_key_reused', {
      fields: [{ path: 'Idempotency-Key', messageKey: 'idempotency_key_reused' }],
    });
  }
  return { id: found.id, code: found.code };
}
