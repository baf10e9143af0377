import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { megabyte, photoLimits } from '@/lib/files/photo-limits';
import type { IncomingFile } from '@/lib/files/prepare-photo';

/** What a form brought, in its order; a name may come several times. */
export type FormInput = { fields: [name: string, value: string][]; files: IncomingFile[] };

/** What the sender says the body is, without parameters. */
export function contentTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
}

const textLimit = megabyte;
const broken = (cause?: unknown) => new AppError('invalid', 'broken_form', { cause });

/** Reads the body and stops as soon as it is larger than allowed, whatever its announced length says. */
async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new AppError('invalid', 'body_too_large', {
      params: { max: Math.round(limit / megabyte), photo: photoLimits.photoMegabytes },
    });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      throw tooLarge();
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The body as UTF-8 text. @throws AppError invalid when it is too large or not UTF-8 */
export async function readText(request: Request, messageKey: 'broken_form' | 'broken_json'): Promise<string> {
  const bytes = await readLimited(request, textLimit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid', messageKey, { cause });
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

async function readUrlEncoded(request: Request): Promise<FormInput> {
  const text = await readText(request, 'broken_form');
  try {
    const pairs = text.split('&').filter((pair) => pair !== '');
    const fields = pairs.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });
    return { fields, files: [] };
  } catch (cause) {
    throw broken(cause);
  }
}

async function readMultipart(request: Request, limit: number): Promise<FormInput> {
  const bytes = await readLimited(request, limit);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch((cause: unknown) => {
    throw broken(cause);
  });
  const input: FormInput = { fields: [], files: [] };
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') input.fields.push([field, value]);
    else if (value.size > 0) {
      input.files.push({
        field,
        name: value.name || field,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  return input;
}

/** JSON as a form: `{"attribute": {"a": ["1", "2"]}}` is `attribute[a]=1&attribute[a]=2`. An extension of ours. */
async function readJsonForm(request: Request): Promise<FormInput> {
  const text = await readText(request, 'broken_json');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', 'broken_json', { cause });
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new AppError('invalid', 'broken_json');
  const fields: [string, string][] = [];
  const add = (name: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) for (const item of value) add(name, item);
    else if (typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner);
    else fields.push([name, String(value)]);
  };
  for (const [name, value] of Object.entries(body)) add(name, value);
  return { fields, files: [] };
}

/**
 * Reads a posted form of any kind that intake takes; no content type is taken for a plain form.
 * @param filesLimit bytes of a form with files
 * @throws AppError invalid: wrong_content_type, body_too_large, broken_form, broken_json
 */
export async function readForm(
  request: Request,
  filesLimit = photoLimits.requestMegabytes * megabyte,
): Promise<FormInput> {
  const type = contentTypeOf(request);
  switch (type) {
    case '':
    case 'application/x-www-form-urlencoded':
      return readUrlEncoded(request);
    case 'multipart/form-data':
      return readMultipart(request, filesLimit);
    case 'application/json':
      return readJsonForm(request);
    default:
      throw new AppError('invalid', 'wrong_content_type', { params: { type } });
  }
}
