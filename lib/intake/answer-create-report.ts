import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { createReport } from '@/lib/reports/create-report';
import { CreateReport } from '@/lib/reports/create-report-schema';
import { requireIdempotencyKey } from './idempotency-key';
import { contentTypeOf, readForm, readText } from './read-form';

async function readReport(request: Request): Promise<{ text: string; photos: IncomingFile[] }> {
  if (contentTypeOf(request) !== 'multipart/form-data')
    return { text: await readText(request, 'broken_json'), photos: [] };
  const form = await readForm(request);
  return { text: form.fields.find(([name]) => name === 'report')?.[1] ?? '', photos: form.files };
}

/** POST /api/v1/reports: a report in JSON, or multipart with the JSON in the part `report` and photos in the others. */
export async function answerCreateReport(ctx: Context, request: Request): Promise<Response> {
  const { text, photos } = await readReport(request);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', 'broken_json', { cause });
  }
  const made = await createReport(ctx, CreateReport.parse(body), {
    photos,
    idempotencyKey: requireIdempotencyKey(request),
  });
  return Response.json(made, { status: 201, headers: { location: `/api/v1/reports/${made.code}` } });
}
