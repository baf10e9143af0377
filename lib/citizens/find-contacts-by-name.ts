import 'server-only';
import { and, or, rows, sql, type Sql } from '@/lib/db/sql';
import { blindIndex, nameIndex } from '@/lib/personal-data/cipher';
import { oneLetterOff } from './name-variants';

export type FoundContacts = { ids: number[]; isTypo: boolean };

const bytes = (value: Uint8Array) => Buffer.from(value);
const hashes = (words: readonly string[]) => nameIndex(words.join(' ')).map(bytes);

/** Contacts `c` whose name has all of these words; the index holds only names that are to be found. */
const hasAll = (words: readonly string[]): Sql =>
  sql`c.name_index <> '{}' AND c.name_index @> ${hashes(words)}::bytea[]`;

/** … and one word that is a letter away from this one. */
function hasAllButOne(words: readonly string[], at: number): Sql {
  const others = words.filter((_, index) => index !== at);
  return sql`(${hasAll(others)} AND c.name_index && ${hashes(oneLetterOff(words[at] ?? ''))}::bytea[])`;
}

/**
 * Contacts by words of their name in any order, without marks, and a year of birth: exactly so, or else with one letter
 * of one word wrong. The newest first.
 * @param where which contacts `c` may be found at all: reach
 * @param limit one more than this is asked for, so that the caller can tell "too many"
 */
export async function findContactsByName(
  { words, birthYear }: { words: readonly string[]; birthYear: string | null },
  where: Sql,
  limit: number,
): Promise<FoundContacts> {
  const year = blindIndex('birth_year', birthYear);
  const ofYear = year ? sql`c.birth_year_index = ${bytes(year)}::bytea` : sql`true`;
  const find = async (name: Sql) => {
    const found = await rows<{ id: number }>(sql`
      SELECT c.id FROM contact c WHERE ${and([name, ofYear, where])} ORDER BY c.id DESC LIMIT ${limit + 1}`);
    return found.map(({ id }) => id);
  };
  const exact = await find(hasAll(words));
  if (exact.length > 0) return { ids: exact, isTypo: false };
  // Of one or two letters nearly every other word is one letter off.
  const wrong = words.flatMap((word, at) => (word.length > 2 ? [hasAllButOne(words, at)] : []));
  const near = wrong.length > 0 ? await find(or(wrong)) : [];
  return { ids: near, isTypo: near.length > 0 };
}
