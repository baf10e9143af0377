import 'server-only';
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesDir } from '@/lib/config/env';
import { originalsDir, removeFile } from '@/lib/files/file-store';
import { findUnnamedContents, findUnnamedOriginals } from '@/lib/files/find-unnamed';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const batch = 500;

const contentName = /^[0-9a-f]{64}$/;
const originalName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A write that was cut off: the name it would have had, and a random one. */
const unfinishedName = /^[0-9a-f-]{36,64}\.[0-9a-f-]{36}$/;

/** Every file that was last touched before this moment, folder by folder: the store may hold millions. */
async function* oldFiles(folder: string, before: number): AsyncGenerator<string> {
  const entries = await opendir(folder).catch(() => null);
  if (!entries) return;
  for await (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* oldFiles(full, before);
    else if (entry.isFile()) {
      const there = await stat(full).catch(() => null);
      if (there && there.mtimeMs < before) yield full;
    }
  }
}

type Kind = {
  matches: (file: string) => boolean;
  findUnnamed: (names: readonly string[]) => Promise<string[]>;
};
const isOriginal = (file: string) => file.startsWith(originalsDir() + path.sep);
const kinds: readonly Kind[] = [
  {
    matches: (file) => !isOriginal(file) && contentName.test(path.basename(file)),
    findUnnamed: findUnnamedContents,
  },
  {
    matches: (file) => isOriginal(file) && originalName.test(path.basename(file)),
    findUnnamed: findUnnamedOriginals,
  },
  { matches: (file) => unfinishedName.test(path.basename(file)), findUnnamed: async (names) => [...names] },
];

async function removeUnnamed(files: readonly string[]): Promise<number> {
  let removed = 0;
  for (const { matches, findUnnamed } of kinds) {
    const byName = new Map(files.filter(matches).map((file) => [path.basename(file), file]));
    if (byName.size === 0) continue;
    for (const name of await findUnnamed([...byName.keys()])) {
      await removeFile(byName.get(name) ?? name);
      removed++;
    }
  }
  return removed;
}

/**
 * Removes what a request that failed, or a picture that was replaced, left in the file store: files that no row names
 * and that nobody touched for 24 hours. Whatever does not look like a file of the store is left alone.
 * @returns how many were removed
 */
export async function sweepFiles(now: Date): Promise<number> {
  let removed = 0;
  let waiting: string[] = [];
  for await (const file of oldFiles(filesDir(), now.getTime() - dayMilliseconds)) {
    waiting.push(file);
    if (waiting.length < batch) continue;
    removed += await removeUnnamed(waiting);
    waiting = [];
  }
  return removed + (await removeUnnamed(waiting));
}
