import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { readForm } from '@/lib/intake/read-form';
import { requireIdempotencyKey } from '@/lib/intake/idempotency-key';
import { createReport } from '@/lib/reports/create-report';
import { CreateReport } from '@/lib/reports/create-report-schema';
import { messageText } from '@/lib/i18n/message-text';
import { requireApiKey } from '@/lib/intake/require-api-key';
import { requireJurisdiction } from './door';
import { splitFileName } from './file-name';
import { listRequests } from './list-requests';
import { parseRequestsQuery } from './requests-query';
import { respond } from './respond';
import { findService, getDiscovery, getServiceDefinition, listServices } from './services';
import { fieldOf, toReportInput } from './to-report-input';

/** A call of the endpoint: the last part of its path, and the request. */
export type Open311Call = { ctx: Context; file: string; request: Request };

const argument = (request: Request, name: string) =>
  new URL(request.url).searchParams.get(name)?.trim() || undefined;

/** GET discovery.xml, discovery.json */
export async function answerDiscovery({ file }: Open311Call): Promise<Response> {
  const { name, format } = splitFileName(file);
  if (name !== 'discovery') throw new AppError('not_found', 'path_unknown');
  return respond(format, 'discovery', await getDiscovery());
}

/** GET services, GET requests */
export async function answerList(call: Open311Call): Promise<Response> {
  const { name, format } = splitFileName(call.file);
  if (name !== 'services' && name !== 'requests') throw new AppError('not_found', 'path_unknown');
  requireJurisdiction(argument(call.request, 'jurisdiction_id'));
  if (name === 'services') return respond(format, 'services', await listServices());
  return answerRequests(call);
}

/** GET services/CODE */
export async function answerDefinition({ file, request }: Open311Call): Promise<Response> {
  requireJurisdiction(argument(request, 'jurisdiction_id'));
  const { name, format } = splitFileName(file);
  return respond(format, 'service_definition', await getServiceDefinition(name));
}

async function answerRequests({ ctx, file, request }: Open311Call): Promise<Response> {
  const url = new URL(request.url);
  const { query, problems } = parseRequestsQuery(url.searchParams, ctx.now);
  if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });
  const found = await listRequests(query);
  if (query.ids && found.requests.length === 0) {
    throw new AppError('not_found', 'request_unknown', { params: { id: query.ids.join(', ') } });
  }
  const headers = new Headers({ 'x-total-count': `${found.total}${found.totalIsExact ? '' : '+'}` });
  if (found.next) {
    const next = new URLSearchParams(url.searchParams);
    for (const secretOrPlace of ['api_key', 'page', 'cursor']) next.delete(secretOrPlace);
    next.set('cursor', found.next);
    headers.set('link', `<${url.pathname}?${next}>; rel="next"`);
  }
  return respond(splitFileName(file).format, 'service_requests', found.requests, { headers });
}

/** GET requests/ID: a list of one (O-29) */
export async function answerRequest({ ctx, file, request }: Open311Call): Promise<Response> {
  requireJurisdiction(argument(request, 'jurisdiction_id'));
  const { name, format } = splitFileName(file);
  const { query } = parseRequestsQuery(new URL(request.url).searchParams, ctx.now);
  const found = await listRequests({ ...query, ids: [name], page: 1 });
  if (found.requests.length === 0)
    throw new AppError('not_found', 'request_unknown', { params: { id: name } });
  return respond(format, 'service_requests', found.requests);
}

/** GET tokens/T: this server answers ids at once, so no token was ever given. */
export async function answerToken({ request }: Open311Call): Promise<Response> {
  requireJurisdiction(argument(request, 'jurisdiction_id'));
  throw new AppError('not_found', 'tokens_unused');
}

/** POST requests (O-11 to O-19): the key first, then the jurisdiction, then what was sent. */
export async function answerPost({ ctx, file, request }: Open311Call): Promise<Response> {
  const { name, format } = splitFileName(file);
  if (name !== 'requests') throw new AppError('not_found', 'path_unknown');
  const form = await readForm(request);
  const app = await requireApiKey(ctx, argument(request, 'api_key') ?? fieldOf(form, 'api_key'));
  requireJurisdiction(argument(request, 'jurisdiction_id') ?? fieldOf(form, 'jurisdiction_id'));
  const code = fieldOf(form, 'service_code');
  const service = code === undefined ? undefined : await findService(code.trim());
  const input = CreateReport.parse(toReportInput(form, service?.name ?? ''));
  const made = await createReport(app, input, {
    photos: form.files,
    idempotencyKey: requireIdempotencyKey(request),
    deviceId: fieldOf(form, 'device_id') ?? fieldOf(form, 'deviceid') ?? null,
  });
  const notice = fieldOf(form, 'media_url') ? messageText('vi', 'track.mediaUrlNotTaken') : null;
  return respond(format, 'service_requests', [
    { service_request_id: made.code, service_notice: notice, account_id: null },
  ]);
}
