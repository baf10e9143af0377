import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { rows, sql, type Sql } from '@/lib/db/sql';
import { blindIndex } from '@/lib/personal-data/cipher';
import { nameWords } from '@/lib/search/name-words';
import { findContactsByName, type FoundContacts } from './find-contacts-by-name';
import { groupPeople, type ContactKeys } from './group-people';
import type { LookUpCitizen } from './look-up-schema';
import { reachedContacts } from './reached-contacts';

/** More contacts than this are no person any more. */
export const mostContacts = 500;
export type FoundPeople = { people: number[][]; isTypo: boolean; isTooMany: boolean };

async function firstContacts(actor: Actor, input: LookUpCitizen): Promise<FoundContacts> {
  const reached = reachedContacts(actor);
  if (input.by === 'name')
    return findContactsByName(
      { words: nameWords(input.name ?? ''), birthYear: input.birthYear ?? null },
      reached,
      mostContacts,
    );
  const hash =
    input.by === 'phone' ? blindIndex('phone', input.phone) : blindIndex('id_number', input.idNumber);
  if (!hash) return { ids: [], isTypo: false };
  const column = input.by === 'phone' ? sql`c.phone_index` : sql`c.id_number_index`;
  const found = await rows<{ id: number }>(sql`
    SELECT c.id FROM contact c WHERE ${column} = ${Buffer.from(hash)}::bytea AND ${reached}
    ORDER BY c.id DESC LIMIT ${mostContacts + 1}`);
  return { ids: found.map(({ id }) => id), isTypo: false };
}

/** Contacts `c` that are these or share number or phone with one of them; by arrays, so that the indexes answer. */
export function relatedTo(ids: readonly number[]): Sql {
  const of = (column: Sql) =>
    sql`ARRAY(SELECT DISTINCT ${column} FROM contact k WHERE k.id = ANY (${ids}::int[]) AND ${column} IS NOT NULL)`;
  return sql`(c.id = ANY (${ids}::int[]) OR c.id_number_index = ANY (${of(sql`k.id_number_index`)})
    OR c.phone_index = ANY (${of(sql`k.phone_index`)}))`;
}

/** The keys of these contacts and of all that share number or phone with one of them, whoever may see them. */
function relatedKeys(ids: readonly number[]): Promise<ContactKeys[]> {
  return rows<ContactKeys>(sql`
    SELECT c.id, encode(c.id_number_index, 'hex') AS "idNumber", encode(c.phone_index, 'hex') AS phone
    FROM contact c WHERE ${relatedTo(ids)} ORDER BY c.id DESC LIMIT ${mostContacts + 1}`);
}

/** Those of these contacts that the actor may put a name to, the newest first. */
export async function withinReach(actor: Actor, ids: readonly number[]): Promise<number[]> {
  const found = await rows<{ id: number }>(sql`
    SELECT c.id FROM contact c WHERE c.id = ANY (${ids}::int[]) AND ${reachedContacts(actor)} ORDER BY c.id DESC`);
  return found.map(({ id }) => id);
}

/** These contacts as people. */
export async function peopleAmong(ids: readonly number[]): Promise<number[][]> {
  return groupPeople(await relatedKeys(ids), ids);
}

/**
 * The people that number, phone, or name with year of birth lead to, each as their contacts, within what the actor may
 * put a name to. Their other cases are found by number and phone (`groupPeople`), and from those again until nothing more
 * comes: another phone of theirs leads to the reports from it.
 */
export async function findPeople(actor: Actor, input: LookUpCitizen): Promise<FoundPeople> {
  const { ids, isTypo } = await firstContacts(actor, input);
  if (ids.length === 0) return { people: [], isTypo, isTooMany: false };
  const asked = new Set(ids);
  for (let known = ids; ;) {
    const related = await relatedKeys(known);
    if (related.length > mostContacts) return { people: [], isTypo, isTooMany: true };
    const people = groupPeople(related).filter((contacts) => contacts.some((id) => asked.has(id)));
    const found = people.flat();
    if (found.length === known.length)
      return { people: groupPeople(related, await withinReach(actor, found)), isTypo, isTooMany: false };
    known = found;
  }
}
