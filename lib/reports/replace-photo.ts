import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Redaction } from '@/lib/files/redaction';
import type { StoredPhoto } from '@/lib/files/store-photos';
import { keyVersion } from '@/lib/personal-data/cipher';
import type { PhotoForChange } from './load-photo-for-change';

export type Shown = { redaction: Redaction | null; isPublic: boolean };

/** Puts a picture in the place of another, whose row goes: nothing leads to it any more. The original stays. */
export async function replacePhoto(
  tx: Tx,
  now: Date,
  reportId: number,
  before: PhotoForChange,
  picture: StoredPhoto,
  { redaction, isPublic }: Shown,
): Promise<void> {
  const { originalId, originalType, originalSize, ...facts } = picture;
  if (before.originalId !== originalId) {
    await tx.photoOriginal.create({
      data: { id: originalId, contentType: originalType, size: originalSize, keyVersion, createdAt: now },
      select: { id: true },
    });
  }
  await tx.storedFile.create({
    data: { ...facts, originalId, redaction: redaction ?? undefined, isPublic, createdAt: now },
    select: { id: true },
  });
  await tx.reportFile.update({
    where: { reportId_fileId: { reportId, fileId: before.fileId } },
    data: { fileId: picture.id },
    select: { fileId: true },
  });
  await tx.storedFile.delete({ where: { id: before.fileId }, select: { id: true } });
}
