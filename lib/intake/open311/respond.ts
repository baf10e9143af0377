import 'server-only';
import type { AppError, FieldProblem } from '@/lib/errors/app-error';
import type { Language } from '@/lib/i18n/languages';
import { messageText } from '@/lib/i18n/message-text';
import { formatOf, type Format } from './file-name';
import { toXml, type Plain } from './xml';

/** The same value in the format asked for (S-2, S-5: JSON drops the root name). */
export function respond(
  format: Format,
  root: string,
  value: Plain,
  more: { status?: number; headers?: Headers } = {},
): Response {
  const headers = new Headers(more.headers);
  headers.set(
    'content-type',
    format === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8',
  );
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cache-control', 'no-store');
  const body = format === 'xml' ? toXml(root, value) : JSON.stringify(value);
  return new Response(body, { status: more.status ?? 200, headers });
}

/** S-10: 404 does not exist, 403 key, 400 everything else the client did; 429 and 500 are ours (Q-14, FC-7). */
function statusOf(error: AppError): number {
  if (error.messageKey === 'unknown_category') return 404;
  switch (error.code) {
    case 'unauthenticated':
    case 'forbidden':
      return 403;
    case 'not_found':
      return 404;
    case 'rate_limited':
      return 429;
    case 'internal':
      return 500;
    default:
      return 400;
  }
}

/** Our names of fields → the names that the client sent. */
const sentNames: Record<string, string> = {
  categoryCode: 'service_code',
  latitude: 'lat',
  longitude: 'long',
  place: 'lat, long',
  address: 'address_string',
  communeCode: 'address_id',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'contact.name': 'first_name, last_name',
};

function sentName(path: string): string {
  const question = /^answers\.(.+)$/.exec(path)?.[1];
  return question ? `attribute[${question}]` : (sentNames[path] ?? path);
}

function fieldError(language: Language, field: FieldProblem, status: number) {
  const text = messageText(language, `errors.fields.${field.messageKey}`, field.params);
  return {
    code: field.messageKey === 'outside_province' ? 'OUTSIDE_JURISDICTION' : status,
    description: `${sentName(field.path)}: ${text}`,
  };
}

/** Errors as GeoReport lists them: one for each problem, worded for the person who sent the report. */
export function renderOpen311Error(error: AppError, request: Request): Response {
  const language: Language = request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi';
  const status = statusOf(error);
  const general = {
    code: status,
    description: messageText(language, `errors.${error.messageKey}`, error.params),
  };
  const errors =
    error.fields.length > 0 ? error.fields.map((field) => fieldError(language, field, status)) : [general];
  const headers = new Headers();
  if (status === 429) headers.set('retry-after', String(error.params.seconds ?? 60));
  return respond(formatOf(request.url), 'errors', errors, { status, headers });
}
