import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { requireIdempotencyKey } from '@/lib/intake/idempotency-key';
import { contentTypeOf, readForm, readText } from '@/lib/intake/read-form';
import { requireApiKey } from '@/lib/intake/require-api-key';
import { RegisterDossier } from './dossier-schema';
import { registerDossier } from './register-dossier';

async function readDossier(request: Request): Promise<{ text: string; files: IncomingFile[] }> {
  if (contentTypeOf(request) !== 'multipart/form-data')
    return { text: await readText(request, 'broken_json'), files: [] };
  const form = await readForm(request);
  return { text: form.fields.find(([name]) => name === 'dossier')?.[1] ?? '', files: form.files };
}

/** POST /api/v1/dossiers: what a citizen app sends in. @throws AppError as requireApiKey and registerDossier */
export async function answerRegisterDossier(ctx: Context, request: Request): Promise<Response> {
  const app = await requireApiKey(ctx, request.headers.get('x-api-key'));
  const { text, files } = await readDossier(request);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', 'broken_json', { cause });
  }
  const idempotencyKey = requireIdempotencyKey(request);
  const made = await registerDossier(app, RegisterDossier.parse(body), { files, idempotencyKey });
  return Response.json(made, { status: 201, headers: { location: `/api/v1/citizen/dossiers/${made.code}` } });
}
