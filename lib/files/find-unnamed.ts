import 'server-only';
import { rows, sql } from '@/lib/db/sql';

/** Of these contents, those that no picture and no thumbnail is made of. */
export async function findUnnamedContents(hashes: readonly string[]): Promise<string[]> {
  const found = await rows<{ name: string }>(sql`
    SELECT name FROM unnest(${[...hashes]}::text[]) AS name
    WHERE NOT EXISTS (SELECT 1 FROM stored_file WHERE sha256 = name)
      AND NOT EXISTS (SELECT 1 FROM stored_file WHERE thumbnail_sha256 = name)`);
  return found.map(({ name }) => name);
}

/** Of these ids of originals, those that no row names. */
export async function findUnnamedOriginals(ids: readonly string[]): Promise<string[]> {
  const found = await rows<{ name: string }>(sql`
    SELECT name FROM unnest(${[...ids]}::text[]) AS name
    WHERE NOT EXISTS (SELECT 1 FROM photo_original WHERE id = name::uuid)`);
  return found.map(({ name }) => name);
}
