import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { filePath, originalPath, unlockOriginal } from '@/lib/files/file-store';
import type { Redaction } from '@/lib/files/redaction';
import { contextFor, createDepartment, createPerson } from '@/lib/testing/factories';
import { addPhoto } from '@/lib/testing/photo-factory';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import type { ReportState } from './report';
import { getReport } from './get-report';
import { redactPhoto } from './redact-photo';

const reason = 'Che biển số xe của người khác.';
/** The right third, over the blue half. */
const area = { left: 700, top: 0, width: 300, height: 1000 };
const box: Redaction = { style: 'box', areas: [area] };
const grants = { 'report.read': 'all', 'report.redact': 'all' } as const;
const officer = async () => contextFor(await createPerson({ grants }));
const publisher = async () =>
  contextFor(await createPerson({ grants: { ...grants, 'report.publish': 'all' } }));

async function scene(state: ReportState = 'in_progress', facts: Parameters<typeof addPhoto>[1] = {}) {
  const report = await createReport({ state });
  const photo = await addPhoto(report.id, facts);
  return { report, photo, base: { code: report.code, version: 1, fileId: photo.id, reason } };
}

async function pixel(file: Buffer | string, left: number, top: number): Promise<number[]> {
  const cut = await sharp(file).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...cut];
}
const near = (colour: number[], wanted: number[]) =>
  colour.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 24);
const fileOf = (fileId: string) => db().storedFile.findUniqueOrThrow({ where: { id: fileId } });

describe('redactPhoto', () => {
  it('burns the boxes in, replaces picture and thumbnail under a new id and keeps the original locked', async () => {
    const { report, photo, base } = await scene();
    const ctx = await officer();
    const done = await redactPhoto(ctx, { ...base, ...box });
    expect(done).toMatchObject({ code: report.code, version: 2 });
    const made = await fileOf(done.fileId);
    const picture = await readFile(filePath(made.sha256));
    expect(near(await pixel(picture, 100, 150), [255, 0, 0])).toBe(true);
    expect(near(await pixel(picture, 250, 150), [0, 0, 255])).toBe(true);
    expect(near(await pixel(picture, 290, 150), [0, 0, 0])).toBe(true);
    expect(near(await pixel(picture, 399, 299), [0, 0, 0])).toBe(true);
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    const thumbnail = await readFile(filePath(made.thumbnailSha256 ?? ''));
    expect(near(await pixel(thumbnail, 300, 100), [0, 0, 0])).toBe(true);

    // The old picture is gone: row, file and thumbnail.
    expect(await db().storedFile.findUnique({ where: { id: photo.id } })).toBeNull();
    expect([existsSync(filePath(photo.sha256)), existsSync(filePath(photo.thumbnailSha256))]).toEqual([
      false,
      false,
    ]);
    // The original is there byte for byte, unreadable on the disk, for the server's user alone.
    expect(made.originalId).toBe(photo.originalId);
    expect((await unlockOriginal(photo.originalId)).equals(photo.bytes)).toBe(true);
    const locked = await readFile(originalPath(photo.originalId));
    expect(locked.includes(Buffer.from('SecretCamera'))).toBe(false);
    expect((await stat(originalPath(photo.originalId))).mode & 0o777).toBe(0o600);

    const detail = await getReport(ctx, report.code);
    expect(detail.photos).toMatchObject([
      { fileId: done.fileId, redaction: box, isPublic: false, hasOriginal: true },
    ]);
    expect(detail.timeline.at(-1)).toMatchObject({
      kind: 'report.photo_redacted',
      actor: ctx.actor.name,
      text: reason,
      isPublic: false,
    });
    const [entry] = await db().auditEntry.findMany({
      where: { action: 'report.redact_photo', subjectId: report.id },
    });
    expect(entry).toMatchObject({
      actorId: ctx.actor.id,
      reason,
      data: { before: { fileId: photo.id, redaction: null }, after: { fileId: done.fileId, redaction: box } },
    });
    expect(await db().outboxMessage.count({ where: { topic: 'report.changed', subjectId: report.id } })).toBe(
      1,
    );
  });

  it('leaves of a pixelated area nothing but a few blocks', async () => {
    const { base } = await scene();
    const wide = { left: 250, top: 0, width: 500, height: 500 };
    const done = await redactPhoto(await officer(), { ...base, style: 'pixelate', areas: [wide] });
    const file = await readFile(filePath((await fileOf(done.fileId)).sha256));
    const cut = await sharp(file)
      .extract({ left: 104, top: 10, width: 192, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer();
    const edges = Array.from(
      { length: 191 },
      (_, i) => Math.abs((cut[3 * i] ?? 0) - (cut[3 * i + 3] ?? 0)) > 16,
    );
    expect(edges.filter(Boolean).length).toBeLessThan(12);
  });

  it('is undone and done again from the original, by the same right', async () => {
    const { report, base } = await scene();
    const ctx = await officer();
    const covered = await redactPhoto(ctx, { ...base, ...box });
    const open = await redactPhoto(ctx, {
      ...base,
      version: 2,
      fileId: covered.fileId,
      style: 'box',
      areas: [],
    });
    const uncovered = await readFile(filePath((await fileOf(open.fileId)).sha256));
    expect(near(await pixel(uncovered, 350, 150), [0, 0, 255])).toBe(true);
    const again = await redactPhoto(ctx, { ...base, version: 3, fileId: open.fileId, ...box });
    expect(again.version).toBe(4);
    const kinds = (await getReport(ctx, report.code)).timeline.map((entry) => entry.kind);
    expect(kinds.slice(-3)).toEqual([
      'report.photo_redacted',
      'report.photo_restored',
      'report.photo_redacted',
    ]);
  });

  it('locks the picture itself away when it is older than originals', async () => {
    const { photo, base } = await scene('published', { locked: false });
    const before = await readFile(filePath(photo.sha256));
    const done = await redactPhoto(await officer(), { ...base, ...box });
    const { originalId } = await fileOf(done.fileId);
    expect((await unlockOriginal(originalId ?? '')).equals(before)).toBe(true);
  });

  it('keeps the file when another report has the same photo', async () => {
    const { photo, base } = await scene();
    const twin = await addPhoto((await createReport()).id, { bytes: photo.bytes });
    await redactPhoto(await officer(), { ...base, ...box });
    expect(twin.sha256).toBe(photo.sha256);
    expect(existsSync(filePath(twin.sha256))).toBe(true);
  });

  it('shows a photo to citizens only by whoever publishes; a redaction then changes what they see', async () => {
    const { report, base } = await scene('answered');
    const show = { ...base, style: 'box' as const, areas: [], isPublic: true };
    await expect(redactPhoto(await officer(), show)).rejects.toMatchObject({ code: 'forbidden' });
    const shown = await redactPhoto(await publisher(), show);
    expect(await fileOf(shown.fileId)).toMatchObject({ isPublic: true, redaction: null });
    const at = (await db().report.findUniqueOrThrow({ where: { id: report.id } })).publicUpdatedAt;
    const covered = await redactPhoto(await officer(), { ...base, version: 2, fileId: shown.fileId, ...box });
    expect(await fileOf(covered.fileId)).toMatchObject({ isPublic: true, redaction: box });
    const later = (await db().report.findUniqueOrThrow({ where: { id: report.id } })).publicUpdatedAt;
    expect([at, later]).toEqual([(await officer()).now, (await officer()).now]);
    expect(at > report.publicUpdatedAt).toBe(true);
  });

  it('refuses what changes nothing, and a photo that is not there', async () => {
    const { base } = await scene();
    const ctx = await officer();
    await expect(redactPhoto(ctx, { ...base, style: 'box', areas: [] })).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'nothing_changed',
    });
    const other = await scene();
    await expect(redactPhoto(ctx, { ...base, fileId: other.photo.id, ...box })).rejects.toMatchObject({
      code: 'not_found',
      messageKey: 'no_photo',
    });
  });

  it('is forbidden without the right, and out of reach is not found; nothing changes', async () => {
    const { report, photo, base } = await scene();
    const reader = contextFor(await createPerson({ grants: { 'report.read': 'all' } }));
    const elsewhere = contextFor(
      await createPerson({
        departmentId: (await createDepartment()).id,
        grants: { 'report.read': 'department', 'report.redact': 'department' },
      }),
    );
    await expect(redactPhoto(reader, { ...base, ...box })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(redactPhoto(elsewhere, { ...base, ...box })).rejects.toMatchObject({ code: 'not_found' });
    expect(await db().report.findUnique({ where: { id: report.id } })).toEqual(report);
    expect(await fileOf(photo.id)).toMatchObject({ sha256: photo.sha256 });
    expect(existsSync(filePath(photo.sha256))).toBe(true);
  });

  it('by two at once is won by one; the other meets a conflict that says what stands now', async () => {
    const { report, base } = await scene();
    const people = [await officer(), await officer()];
    const outcomes = await atOnce(2, (i) => redactPhoto(people[i] ?? people[0]!, { ...base, ...box }));
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'conflict', current: { version: 2 } });
    expect(await db().reportFile.count({ where: { reportId: report.id } })).toBe(1);
    expect(await db().reportEvent.count({ where: { reportId: report.id } })).toBe(1);
  });
});
