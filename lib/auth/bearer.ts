import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { PersonActor } from '@/lib/access/actor';
import { actorColumns, toActor, type PersonRow } from '@/lib/access/load-actor';
import { preparedRows, rows, sql } from '@/lib/db/sql';

/** What is stored of a key or token. They are random and long, so a plain hash is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A new secret to show once, with the hash to keep. */
export function newSecret(prefix: string): { secret: string; hash: string } {
  const secret = `${prefix}_${randomBytes(24).toString('base64url')}`;
  return { secret, hash: hashSecret(secret) };
}

/** The person behind a bearer token, with their grants narrowed by its scopes; null when it is unknown, expired or revoked. */
export async function findBearer(token: string): Promise<PersonActor | null> {
  const [found] = await preparedRows<PersonRow & { scopes: string[]; token_id: number; stale: boolean }>(
    sql`
    SELECT ${actorColumns}, t.scopes, t.id AS token_id,
      (t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute') AS stale
    FROM access_token t JOIN person p ON p.id = t.person_id
    WHERE t.token_hash = ${hashSecret(token)} AND t.revoked_at IS NULL
      AND (t.expires_at IS NULL OR t.expires_at > now()) AND p.disabled_at IS NULL`,
  );
  if (!found) return null;
  if (found.stale) await rows(sql`UPDATE access_token SET last_used_at = now() WHERE id = ${found.token_id}`);
  return toActor(found, found.scopes);
}

/** The citizen app behind an API key; null when it is unknown, expired or revoked. */
export async function findApiKey(
  key: string,
): Promise<{ id: number; name: string; channelId: number } | null> {
  const [found] = await preparedRows<{ id: number; name: string; channel_id: number; stale: boolean }>(
    sql`
    SELECT k.id, k.name, k.channel_id, (k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute') AS stale
    FROM api_key k WHERE k.key_hash = ${hashSecret(key)} AND k.revoked_at IS NULL
      AND (k.expires_at IS NULL OR k.expires_at > now())`,
  );
  if (!found) return null;
  if (found.stale) await rows(sql`UPDATE api_key SET last_used_at = now() WHERE id = ${found.id}`);
  return { id: found.id, name: found.name, channelId: found.channel_id };
}
