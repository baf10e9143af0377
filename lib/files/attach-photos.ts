import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { keyVersion } from '@/lib/personal-data/cipher';
import type { StoredPhoto } from './store-photos';

/**
 * Stored photos become photos of a report that exists, after those that it has. The report is locked, so that two
 * senders at once get places one after the other.
 */
export async function attachPhotos(
  tx: Tx,
  now: Date,
  reportId: number,
  photos: readonly StoredPhoto[],
  facts: { kind: 'citizen' | 'result'; messageId?: number },
): Promise<void> {
  const last = await tx.reportFile.aggregate({ where: { reportId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  await tx.photoOriginal.createMany({
    data: photos.map(({ originalId, originalType, originalSize }) => ({
      id: originalId,
      contentType: originalType,
      size: originalSize,
      keyVersion,
      createdAt: now,
    })),
  });
  await tx.storedFile.createMany({
    data: photos.map(({ originalType: _type, originalSize: _size, ...photo }) => ({
      ...photo,
      createdAt: now,
    })),
  });
  await tx.reportFile.createMany({
    data: photos.map(({ id }, at) => ({ reportId, fileId: id, position: first + at, ...facts })),
  });
}
