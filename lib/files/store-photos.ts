import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesDir } from '@/lib/config/env';
import { AppError } from '@/lib/errors/app-error';
import { photoLimits } from './photo-limits';
import { preparePhoto, type IncomingFile } from './prepare-photo';

/** A photo in the file store, not yet in the database: the facts of its `stored_file` row. */
export type StoredPhoto = {
  id: string;
  sha256: string;
  thumbnailSha256: string;
  contentType: string;
  size: number;
  width: number;
  height: number;
  originalName: string;
};

/** Where the content with this hash lies: two levels of folders keep each of them small. */
export function filePath(sha256: string): string {
  return path.join(filesDir(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Writes content under its hash. The same content is written once; a torn write is never seen under its name. */
async function writeContent(content: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const target = filePath(sha256);
  const there = await stat(target).catch(() => null);
  if (there?.size === content.length) return sha256;
  await mkdir(path.dirname(target), { recursive: true });
  const unfinished = `${target}.${randomUUID()}`;
  await writeFile(unfinished, content, { flush: true });
  await rename(unfinished, target);
  return sha256;
}

/** The name that the sender gave, without folders. */
const baseName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .slice(0, 200) || 'photo';

/**
 * Checks all photos first and stores them only when every one is good. What fails later leaves content without a row,
 * which nobody can ask for; the same photo sent again uses it.
 * @throws AppError invalid: too_many_photos, or what preparePhoto says of each
 */
export async function storePhotos(files: readonly IncomingFile[]): Promise<StoredPhoto[]> {
  if (files.length > photoLimits.photos) {
    const field = { path: 'photos', messageKey: 'too_many_photos', params: { max: photoLimits.photos } };
    throw new AppError('invalid', 'invalid', { fields: [field] });
  }
  const prepared = [];
  for (const file of files) prepared.push(await preparePhoto({ ...file, name: baseName(file.name) }));
  return Promise.all(
    prepared.map(async (photo) => ({
      id: randomUUID(),
      sha256: await writeContent(photo.image),
      thumbnailSha256: await writeContent(photo.thumbnail),
      contentType: photo.contentType,
      size: photo.image.length,
      width: photo.width,
      height: photo.height,
      originalName: photo.name,
    })),
  );
}
