import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesDir } from '@/lib/config/env';
import { decryptBytes, encryptBytes } from '@/lib/personal-data/cipher';

/** Two levels of folders keep each of them small. */
const spread = (name: string) => path.join(name.slice(0, 2), name.slice(2, 4), name);

/** Where the content with this hash lies. */
export function filePath(sha256: string): string {
  return path.join(filesDir(), spread(sha256));
}

/** Where locked originals lie, apart from what is served. */
export const originalsDir = () => path.join(filesDir(), 'originals');

/** Where the locked original with this id lies. */
export function originalPath(id: string): string {
  return path.join(originalsDir(), spread(id));
}

/** A torn write is never seen under the file's own name. */
async function writeWhole(target: string, content: Buffer, modes: { folder?: number; file?: number } = {}) {
  await mkdir(path.dirname(target), { recursive: true, mode: modes.folder });
  const unfinished = `${target}.${randomUUID()}`;
  await writeFile(unfinished, content, { flush: true, mode: modes.file });
  await rename(unfinished, target);
}

/**
 * Writes content under its hash; the same content is written once. What is there already becomes young again, so that
 * the sweep of files without a row leaves it to whoever is about to name it.
 */
export async function writeContent(content: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const target = filePath(sha256);
  const there = await stat(target).catch(() => null);
  if (there?.size === content.length) await utimes(target, new Date(), new Date());
  else await writeWhole(target, content);
  return sha256;
}

/**
 * Locks away a photo byte for byte: encrypted with the personal-data key, readable by the server's own user alone.
 * @returns the id under which it lies
 */
export async function lockOriginal(bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  await writeWhole(originalPath(id), encryptBytes('photo-original', bytes), { folder: 0o700, file: 0o600 });
  return id;
}

/** The bytes of a locked original. */
export async function unlockOriginal(id: string): Promise<Buffer> {
  return decryptBytes('photo-original', await readFile(originalPath(id)));
}

/** Removes a file that no row names any more. */
export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
}
