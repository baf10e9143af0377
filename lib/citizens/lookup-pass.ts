import 'server-only';
import { sql, type Sql } from '@/lib/db/sql';
import type { Actor } from '@/lib/access/actor';
import { lookupMinutes } from './lookup-purpose';

export type LookupKind = 'applicants' | 'people' | 'citizen';

export const lookupExpiry = (now: Date) => new Date(now.getTime() + lookupMinutes * 60_000);

/** The contacts that this person has found by this look-up; nobody else's, and none once it is over. */
export function lookedUpContacts(actor: Actor, id: string, kind: LookupKind, now: Date): Sql {
  const personId = actor.kind === 'person' ? actor.id : 0;
  return sql`ARRAY(SELECT unnest(l.contact_ids) FROM person_lookup l WHERE l.id = ${id}::uuid
    AND l.person_id = ${personId}::int AND l.kind = ${kind} AND l.expires_at > ${now}::timestamptz)`;
}
