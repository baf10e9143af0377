import 'server-only';
import { stat } from 'node:fs/promises';
import { filePath, removeFile } from './file-store';
import { findUnnamedContents } from './find-unnamed';

/** Somebody may be storing the same content at this moment and name it in a row a second later. */
const settledMilliseconds = 60_000;

/**
 * Takes contents that no row names any more off the disk at once. What was written less than a minute ago stays for the
 * sweep (lib/jobs/sweep-files).
 */
export async function removeReplaced(hashes: readonly string[]): Promise<void> {
  for (const hash of await findUnnamedContents(hashes)) {
    const there = await stat(filePath(hash)).catch(() => null);
    if (there && Date.now() - there.mtimeMs > settledMilliseconds) await removeFile(filePath(hash));
  }
}
