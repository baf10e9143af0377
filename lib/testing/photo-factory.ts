import { utimes } from 'node:fs/promises';
import sharp from 'sharp';
import { db } from '@/lib/db/client';
import { filePath } from '@/lib/files/file-store';
import { storePhotos } from '@/lib/files/store-photos';
import { keyVersion } from '@/lib/personal-data/cipher';
import { testNow } from './clock';
import { nextNumber } from './factories';

/** A JPEG of 400 × 300 as a phone sends it: red on the left, blue on the right, with place and camera. */
export async function phonePhoto(): Promise<Buffer> {
  const half = { create: { width: 200, height: 300, channels: 3 as const, background: '#0000ff' } };
  // A dot where no other photo has it: the same content would share its file.
  const n = nextNumber();
  const dot = { create: { width: 10, height: 10, channels: 3 as const, background: '#00ff00' } };
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#ff0000' } })
    .composite([
      { input: half, left: 200, top: 0 },
      { input: dot, left: 10 * (n % 8), top: 10 * (Math.floor(n / 8) % 12) },
    ])
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 57/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** A photo of the report as intake stores it, some minutes ago; `locked: false`: from before originals were kept. */
export async function addPhoto(
  reportId: number,
  facts: { bytes?: Buffer; isPublic?: boolean; locked?: boolean } = {},
) {
  const bytes = facts.bytes ?? (await phonePhoto());
  const [photo] = await storePhotos([{ field: 'photo', name: 'anh.jpg', bytes }]);
  if (!photo) throw new Error('The photo was not stored.');
  const { originalId, originalType, originalSize, ...picture } = photo;
  const locked = facts.locked ?? true;
  if (locked) {
    await db().photoOriginal.create({
      data: { id: originalId, contentType: originalType, size: originalSize, keyVersion, createdAt: testNow },
    });
  }
  const position = 1 + (await db().reportFile.count({ where: { reportId } }));
  await db().storedFile.create({
    data: {
      ...picture,
      originalId: locked ? originalId : null,
      isPublic: facts.isPublic ?? false,
      reportFiles: { create: { reportId, position } },
    },
  });
  const minutesAgo = new Date(Date.now() - 300_000);
  for (const sha of [photo.sha256, photo.thumbnailSha256])
    await utimes(filePath(sha), minutesAgo, minutesAgo);
  return { ...photo, bytes };
}
