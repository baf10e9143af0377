import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesDir } from '@/lib/config/env';
import { filePath, originalPath, writeContent } from '@/lib/files/file-store';
import { storePhotos } from '@/lib/files/store-photos';
import { addPhoto, phonePhoto } from '@/lib/testing/photo-factory';
import { createReport } from '@/lib/testing/report-factory';
import { sweepFiles } from './sweep-files';

const hour = 60 * 60 * 1000;
const age = async (file: string, hours: number) => {
  const at = new Date(Date.now() - hours * hour);
  await utimes(file, at, at);
};
const filesOf = (photo: { sha256: string; thumbnailSha256: string; originalId: string }) => [
  filePath(photo.sha256),
  filePath(photo.thumbnailSha256),
  originalPath(photo.originalId),
];

/** What a create that failed after storing its photo leaves behind. */
async function leftBehind() {
  const [photo] = await storePhotos([{ field: 'photo', name: 'a.jpg', bytes: await phonePhoto() }]);
  if (!photo) throw new Error('The photo was not stored.');
  return photo;
}

test('the sweep removes files without a row once they are a day old, and nothing else', async () => {
  const named = filesOf(await addPhoto((await createReport()).id));
  const old = filesOf(await leftBehind());
  const young = filesOf(await leftBehind());
  const torn = `${old[0]}.${crypto.randomUUID()}`;
  await writeFile(torn, 'half a photo');
  const foreign = path.join(filesDir(), 'readme.txt');
  await mkdir(filesDir(), { recursive: true });
  await writeFile(foreign, 'Somebody put this here.');
  for (const file of [...named, ...old, torn, foreign]) await age(file, 25);
  for (const file of young) await age(file, 23);

  expect(await sweepFiles(new Date())).toBe(4);
  expect([...old, torn].filter(existsSync)).toEqual([]);
  expect([...named, ...young, foreign].filter((file) => !existsSync(file))).toEqual([]);
  expect(await sweepFiles(new Date())).toBe(0);
});

test('content that is sent again is young again, so that its row may still come', async () => {
  const content = Buffer.from('the same bytes twice');
  const file = filePath(await writeContent(content));
  await age(file, 48);
  await writeContent(content);
  expect(await sweepFiles(new Date())).toBe(0);
  expect(existsSync(file)).toBe(true);
});
