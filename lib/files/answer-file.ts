import 'server-only';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorizeRecord } from '@/lib/access/authorize';
import { AppError } from '@/lib/errors/app-error';
import { fileLink, isFileLinkGood, isPersonalLinkGood } from './file-link';
import { filePath, unlockOriginal } from './file-store';
import { findFile, findPublicFile, type FoundFile } from './find-file';

const size = z.enum(['full', 'thumbnail']).default('full');
export const PublicFileQuery = z.object({ size });
export type PublicFileQuery = z.infer<typeof PublicFileQuery>;
export const FileQuery = z.object({
  exp: z.coerce.number().int().optional(),
  sig: z.string().optional(),
  size,
});
export type FileQuery = z.infer<typeof FileQuery>;

/** `filename*` of RFC 6266, with an ending that fits the content rather than the sender's. */
function disposition(name: string, contentType: string): string {
  const file = `${name.replace(/\.[^.]*$/, '')}.${contentType.split('/')[1]}`;
  return `inline; filename*=UTF-8''${encodeURIComponent(file).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}

/** A stored file as an answer: shown in the browser, never run. */
export function respondFile(content: Buffer, name: string, contentType: string, cache: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': contentType,
      'content-disposition': disposition(name, contentType),
      // The browser's own viewer of PDF does not open in a sandbox.
      'content-security-policy': `default-src 'none'${contentType === 'application/pdf' ? '' : '; sandbox'}`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': cache,
    },
  });
}

type Served = Pick<FoundFile, 'sha256' | 'thumbnailSha256' | 'contentType' | 'name'>;
async function respondPicture(file: Served, asked: FileQuery['size'], cache: string): Promise<Response> {
  const thumbnail = asked === 'thumbnail' ? file.thumbnailSha256 : null;
  const content = await readFile(filePath(thumbnail ?? file.sha256));
  return respondFile(content, file.name, thumbnail ? 'image/webp' : file.contentType, cache);
}

async function requireFile<File>(id: string, find: (id: string) => Promise<File | null>): Promise<File> {
  const file = z.uuid().safeParse(id).success ? await find(id) : null;
  if (!file) throw new AppError('not_found');
  return file;
}

/**
 * A stored photo or its thumbnail. The person must reach the report now, and the link must be fresh (K11, K20): the
 * plain address, which pages show, leads whoever reaches the report to a link that is good for five minutes.
 * @throws AppError not_found: link_expired, unknown, or out of reach
 */
export async function answerFile(ctx: Context, id: string, query: FileQuery): Promise<Response> {
  const file = await requireFile(id, () => findFile(ctx, id));
  if (query.exp === undefined || query.sig === undefined) {
    const headers = { location: fileLink(id, ctx.now, query.size), 'cache-control': 'no-store' };
    return new Response(null, { status: 303, headers });
  }
  if (!isFileLinkGood(id, query.exp, query.sig, ctx.now)) throw new AppError('not_found', 'link_expired');
  return respondPicture(file, query.size, 'private, max-age=60');
}

/** A photo that an officer has cleared for the public (A12). @throws AppError not_found */
export async function answerPublicFile(id: string, query: PublicFileQuery): Promise<Response> {
  return respondPicture(await requireFile(id, findPublicFile), query.size, 'private, max-age=60');
}

/**
 * The photo byte for byte as it was received, by the link that saying why has given (lib/reports/open-original).
 * @throws AppError not_found (unknown, out of reach, nothing kept, link_expired), forbidden, refused original_needs_reason
 */
export async function answerOriginal(
  ctx: Context & { actor: PersonActor },
  id: string,
  query: FileQuery,
): Promise<Response> {
  const file = await requireFile(id, () => findFile(ctx, id));
  authorizeRecord(ctx.actor, 'report.open_original', file);
  const { exp, sig } = query;
  if (exp === undefined || sig === undefined) throw new AppError('refused', 'original_needs_reason');
  if (!isPersonalLinkGood(['original', id], ctx.actor.id, exp, sig, ctx.now))
    throw new AppError('not_found', 'link_expired');
  if (!file.originalId || !file.originalType) throw new AppError('not_found', 'no_original');
  return respondFile(await unlockOriginal(file.originalId), file.name, file.originalType, 'no-store');
}
