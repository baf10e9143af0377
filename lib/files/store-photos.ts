import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError } from '@/lib/errors/app-error';
import { lockOriginal, writeContent } from './file-store';
import { photoLimits } from './photo-limits';
import { preparePhoto, type IncomingFile, type PreparedPhoto } from './prepare-photo';

/** A picture in the file store, not yet in the database: the facts of its `stored_file` row. */
type StoredPicture = {
  id: string;
  sha256: string;
  thumbnailSha256: string;
  contentType: string;
  size: number;
  width: number;
  height: number;
  originalName: string;
};
/** A photo as it was received: the picture that is served, and the facts of its locked original. */
export type StoredPhoto = StoredPicture & { originalId: string; originalType: string; originalSize: number };

/** The name that the sender gave, without folders. */
const baseName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .slice(0, 200) || 'photo';

/** Puts a prepared picture and its thumbnail into the file store. */
async function storePicture(photo: PreparedPhoto): Promise<StoredPicture> {
  return {
    id: randomUUID(),
    sha256: await writeContent(photo.image),
    thumbnailSha256: await writeContent(photo.thumbnail),
    contentType: photo.contentType,
    size: photo.image.length,
    width: photo.width,
    height: photo.height,
    originalName: photo.name,
  };
}

/**
 * Checks all photos first and stores them only when every one is good; the bytes as they came are locked away. What
 * fails later leaves files without a row, which nobody can ask for and a job removes (lib/jobs/sweep-files).
 * @throws AppError invalid: too_many_photos, or what preparePhoto says of each
 */
export async function storePhotos(files: readonly IncomingFile[]): Promise<StoredPhoto[]> {
  if (files.length > photoLimits.photos) {
    const field = { path: 'photos', messageKey: 'too_many_photos', params: { max: photoLimits.photos } };
    throw new AppError('invalid', 'invalid', { fields: [field] });
  }
  const prepared = [];
  for (const file of files) {
    const photo = await preparePhoto({ ...file, name: baseName(file.name) });
    prepared.push({ photo, bytes: file.bytes });
  }
  return Promise.all(prepared.map(({ photo, bytes }) => storeWithOriginal(photo, bytes, null)));
}

/**
 * Stores a picture made of an original, which is locked away unless that has happened before.
 * @param originalId of the original where it is locked already
 */
export async function storeWithOriginal(
  photo: PreparedPhoto,
  original: Uint8Array,
  originalId: string | null,
): Promise<StoredPhoto> {
  return {
    ...(await storePicture(photo)),
    originalId: originalId ?? (await lockOriginal(original)),
    originalType: `image/${photo.format}`,
    originalSize: original.length,
  };
}
