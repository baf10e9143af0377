import 'server-only';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorizeRecord } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { respondFile } from '@/lib/files/answer-file';
import { isPersonalLinkGood } from '@/lib/files/file-link';
import { filePath } from '@/lib/files/file-store';
import { findForm } from './find-form';
import { openForm } from './open-form';

export const FormQuery = z.object({ exp: z.coerce.number().int().optional(), sig: z.string().optional() });
export type FormQuery = z.infer<typeof FormQuery>;
const FormId = z.coerce.number().int().positive().max(2_147_483_647);

/**
 * GET of a form: the plain address opens it (asked, logged) and leads to a link for this person and five minutes; the
 * link gives the bytes as they were issued. The right is asked both times.
 * @throws AppError not_found (unknown, out of reach, link_expired), forbidden
 */
export async function answerForm(
  ctx: Context & { actor: PersonActor },
  code: string,
  formId: string,
  { exp, sig }: FormQuery,
): Promise<Response> {
  const id = FormId.safeParse(formId).data;
  if (id === undefined) throw new AppError('not_found');
  if (exp === undefined || sig === undefined) {
    const headers = { location: await openForm(ctx, code, id), 'cache-control': 'no-store' };
    return new Response(null, { status: 303, headers });
  }
  const form = await findForm(db(), ctx.actor, code, id);
  if (!form?.sha256) throw new AppError('not_found');
  authorizeRecord(ctx.actor, 'dossier.reveal_contact', form);
  if (!isPersonalLinkGood(['form', id], ctx.actor.id, exp, sig, ctx.now))
    throw new AppError('not_found', 'link_expired');
  const content = await readFile(filePath(form.sha256));
  return respondFile(content, form.fileName ?? form.kind, 'application/pdf', 'no-store');
}
