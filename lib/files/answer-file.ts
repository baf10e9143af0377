import 'server-only';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { fileLink, isFileLinkGood } from './file-link';
import { findFile } from './find-file';
import { filePath } from './store-photos';

export const FileQuery = z.object({
  exp: z.coerce.number().int().optional(),
  sig: z.string().optional(),
  size: z.enum(['full', 'thumbnail']).default('full'),
});
export type FileQuery = z.infer<typeof FileQuery>;

/** `filename*` of RFC 6266, with an ending that fits the content rather than the sender's. */
function disposition(name: string, contentType: string): string {
  const file = `${name.replace(/\.[^.]*$/, '')}.${contentType.split('/')[1]}`;
  return `inline; filename*=UTF-8''${encodeURIComponent(file).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}

/**
 * A stored photo or its thumbnail. The person must reach the report now, and the link must be fresh (K11, K20): the
 * plain address, which pages show, leads whoever reaches the report to a link that is good for five minutes.
 * @throws AppError not_found: link_expired, unknown, or out of reach
 */
export async function answerFile(ctx: Context, id: string, query: FileQuery): Promise<Response> {
  if (!z.uuid().safeParse(id).success) throw new AppError('not_found');
  const file = await findFile(ctx, id);
  if (!file) throw new AppError('not_found');
  if (query.exp === undefined || query.sig === undefined) {
    const headers = { location: fileLink(id, ctx.now, query.size), 'cache-control': 'no-store' };
    return new Response(null, { status: 303, headers });
  }
  if (!isFileLinkGood(id, query.exp, query.sig, ctx.now)) throw new AppError('not_found', 'link_expired');
  const thumbnail = query.size === 'thumbnail' ? file.thumbnailSha256 : null;
  const contentType = thumbnail ? 'image/webp' : file.contentType;
  const content = await readFile(filePath(thumbnail ?? file.sha256));
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': contentType,
      'content-disposition': disposition(file.name, contentType),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': `private, max-age=60`,
    },
  });
}
