import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Permission } from '@/lib/access/permissions';
import { createProcedure } from '@/lib/testing/dossier-factory';
import { createAccessToken } from '@/lib/testing/factories';
import { openMatrixOffice, person, roles, type MatrixOffice } from '@/lib/testing/matrix-office';
import { matrixPaper, matrixReport, type Known } from '@/lib/testing/matrix-records';
import { doors, expected, targets, type Outcome } from '@/lib/testing/rights-matrix';

/** Transport only: there is no browser, so no cookie. */
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

const text = 'Nắp cống đã được thay mới.';
let office: MatrixOffice;
beforeAll(async () => {
  office = await openMatrixOffice();
});

describe('the rights matrix of routes', () => {
  it('holds for every API route × role × own and other unit', async () => {
    const routes = await loadRoutes();
    const wrong: string[] = [];
    for (const [door, line] of Object.entries(doors)) {
      const route = routes[door];
      if (!door.startsWith('route ') || 'open' in line) continue;
      if (!route) throw new Error(`${door} has no request in this test`);
      expect(
        (await route(await matrixReport(office, 'own', person('admin').actor), {})).status,
        `${door} without a token`,
      ).toBe(401);
      for (const { code, grants } of roles) {
        const { actor, token } = person(code);
        const isCase = 'on' in line && (line.on === 'report' || line.on === 'dossier');
        for (const target of isCase ? targets : (['own'] as const)) {
          const known = await ('on' in line && line.on === 'dossier' ? matrixPaper : matrixReport)(
            office,
            target,
            actor,
          );
          const response = await route(known, { authorization: `Bearer ${token}` });
          await response.body?.cancel();
          const did: Outcome =
            response.status === 403 ? 'forbidden' : response.status === 404 ? 'hidden' : 'allowed';
          const should = expected(line, grants, target);
          if (did !== should || response.status >= 500 || response.status === 401)
            wrong.push(`${door} by ${code} on ${target}: ${response.status}, should be ${should}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('never lets a scope widen what the person holds', async () => {
    const { GET } = await import('@/app/api/v1/reports/route');
    const { actor } = person('nobody');
    const token = await createAccessToken(actor, ['report.read'] satisfies Permission[]);
    const response = await GET(
      new Request('http://localhost/api/v1/reports', { headers: { authorization: `Bearer ${token}` } }),
      none,
    );
    expect(response.status).toBe(403);
  });
});

const none = { params: Promise.resolve({}) };

type Call = (known: Known, headers: Record<string, string>) => Promise<Response>;

async function loadRoutes(): Promise<Record<string, Call>> {
  const list = await import('@/app/api/v1/reports/route');
  const one = await import('@/app/api/v1/reports/[code]/route');
  const deadline = await import('@/app/api/v1/reports/[code]/deadline/route');
  const act = await import('@/app/api/v1/reports/[code]/[action]/route');
  const photos = await import('@/app/api/v1/reports/[code]/photos/route');
  const live = await import('@/app/api/v1/reports/live/route');
  const selection = await import('@/app/api/v1/reports/selection/route');
  const reportBulk = await import('@/app/api/v1/reports/bulk/[action]/route');
  const dossierSelection = await import('@/app/api/v1/dossiers/selection/route');
  const dossierBulk = await import('@/app/api/v1/dossiers/bulk/[action]/route');
  const exported = await import('@/app/api/v1/reports/export/route');
  const counterProcedures = await import('@/app/api/v1/counter/procedures/route');
  const counterReceipt = await import('@/app/api/v1/counter/receipt/route');
  const counterApplicant = await import('@/app/api/v1/counter/applicant/route');
  const { procedure } = await createProcedure();
  const dossiers = await import('@/app/api/v1/dossiers/route');
  const dossier = await import('@/app/api/v1/dossiers/[code]/route');
  const dossierAct = await import('@/app/api/v1/dossiers/[code]/[action]/route');
  const dossiersLive = await import('@/app/api/v1/dossiers/live/route');
  const dossiersExported = await import('@/app/api/v1/dossiers/export/route');
  const sync = await import('@/app/api/v1/dossiers/sync/route');
  const register = await import('@/app/api/v1/dossiers/register/route');
  const caseFile = await import('@/app/api/v1/dossiers/[code]/case-file/route');
  const forms = await import('@/app/api/v1/dossiers/[code]/forms/[id]/route');
  const dossierDeadline = await import('@/app/api/v1/dossiers/[code]/deadline/route');
  const issuing = await import('@/app/api/v1/dossiers/[code]/forms/route');
  const dossierFiles = await import('@/app/api/v1/dossiers/[code]/files/route');
  const dossierFile = await import('@/app/api/v1/dossiers/[code]/files/[id]/route');
  const files = await import('@/app/api/files/[id]/route');
  const original = await import('@/app/api/files/[id]/original/route');
  const events = await import('@/app/api/events/route');
  const status = await import('@/app/api/events/status/route');
  const unread = await import('@/app/api/v1/notices/unread/route');
  type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
  const get =
    (
      handler: Handler,
      address: (known: Known) => string,
      params: (known: Known) => object = () => ({}),
    ): Call =>
    (known, headers) =>
      handler(new Request(`http://localhost${address(known)}`, { headers }), {
        params: Promise.resolve(params(known)),
      });
  const post =
    (handler: Handler, body: (known: Known) => object, params: (known: Known) => object = () => ({})): Call =>
    (known, headers) =>
      handler(
        new Request('http://localhost/api', {
          method: 'POST',
          headers: {
            ...headers,
            origin: 'http://localhost',
            host: 'localhost',
            'content-type': 'application/json',
          },
          body: JSON.stringify(body(known)),
        }),
        { params: Promise.resolve(params(known)) },
      );
  // A row of nobody's: what is refused of it is said of it, not of the request.
  const bulk = (subject: 'report' | 'dossier', { GET, POST }: Record<'GET' | 'POST', Handler>) => ({
    [`route GET /api/v1/${subject}s/bulk/[action]`]: get(
      GET,
      () => `/api/v1/${subject}s/bulk/assign`,
      () => ({ action: 'assign' }),
    ),
    [`route POST /api/v1/${subject}s/bulk/[action]`]: post(
      POST,
      () => ({ rows: [{ code: 'NOBODYS', version: 1 }] }),
      () => ({ action: 'assign' }),
    ),
  });
  return {
    'route GET /api/v1/notices/unread': get(unread.GET, () => '/api/v1/notices/unread'),
    'route GET /api/events/status': get(status.GET, () => '/api/events/status'),
    'route GET /api/events': get(events.GET, () => '/api/events'),
    'route GET /api/v1/counter/procedures': get(
      counterProcedures.GET,
      () => '/api/v1/counter/procedures?q=khai%20sinh',
    ),
    'route GET /api/v1/counter/receipt': get(
      counterReceipt.GET,
      () => `/api/v1/counter/receipt?procedure=${procedure.id}`,
    ),
    'route POST /api/v1/counter/applicant': post(counterApplicant.POST, () => ({ phone: '0912000333' })),
    'route GET /api/v1/reports': get(list.GET, () => '/api/v1/reports'),
    'route POST /api/v1/reports': post(list.POST, () => ({
      categoryCode: office.categoryCode,
      communeCode: office.communeCode,
      description: text,
    })),
    'route GET /api/v1/reports/live': get(live.GET, () => '/api/v1/reports/live'),
    'route GET /api/v1/reports/selection': get(selection.GET, () => '/api/v1/reports/selection'),
    ...bulk('report', reportBulk),
    'route GET /api/v1/reports/export': get(
      exported.GET,
      () => '/api/v1/reports/export?q=nothing-has-these-words',
    ),
    'route GET /api/v1/reports/[code]': get(
      one.GET,
      ({ code }) => `/api/v1/reports/${code}`,
      ({ code }) => ({ code }),
    ),
    'route GET /api/v1/reports/[code]/deadline': get(
      deadline.GET,
      ({ code }) => `/api/v1/reports/${code}/deadline`,
      ({ code }) => ({ code }),
    ),
    'route POST /api/v1/reports/[code]/[action]': post(
      act.POST,
      () => ({ body: text }),
      ({ code }) => ({ code, action: 'note' }),
    ),
    // Without a link, which takes a reason: whoever may ask for one is told so.
    'route GET /api/files/[id]/original': get(
      original.GET,
      ({ fileId }) => `/api/files/${fileId}/original`,
      ({ fileId }) => ({ id: fileId }),
    ),
    'route GET /api/v1/dossiers': get(dossiers.GET, () => '/api/v1/dossiers'),
    'route GET /api/v1/dossiers/live': get(dossiersLive.GET, () => '/api/v1/dossiers/live'),
    'route GET /api/v1/dossiers/selection': get(dossierSelection.GET, () => '/api/v1/dossiers/selection'),
    ...bulk('dossier', dossierBulk),
    'route GET /api/v1/dossiers/export': get(
      dossiersExported.GET,
      () => '/api/v1/dossiers/export?q=nothing-has-these-words',
    ),
    'route GET /api/v1/dossiers/[code]': get(
      dossier.GET,
      ({ code }) => `/api/v1/dossiers/${code}`,
      ({ code }) => ({ code }),
    ),
    'route GET /api/v1/dossiers/[code]/deadline': get(
      dossierDeadline.GET,
      ({ code }) => `/api/v1/dossiers/${code}/deadline`,
      ({ code }) => ({ code }),
    ),
    'route POST /api/v1/dossiers/[code]/[action]': post(
      dossierAct.POST,
      () => ({ body: text }),
      ({ code }) => ({ code, action: 'note' }),
    ),
    'route GET /api/v1/dossiers/sync': get(sync.GET, () => '/api?since=2026-01-01T00:00:00Z'),
    'route POST /api/v1/dossiers/sync': post(sync.POST, ({ code }) => ({ dossiers: [{ MaHoSo: code }] })),
    'route GET /api/v1/dossiers/register': get(
      register.GET,
      () => '/api/v1/dossiers/register?agencyId=1&from=2026-01-01&to=2026-01-02&format=csv',
    ),
    'route GET /api/v1/dossiers/[code]/case-file': get(
      caseFile.GET,
      ({ code }) => `/api/v1/dossiers/${code}/case-file`,
      ({ code }) => ({ code }),
    ),
    'route POST /api/v1/dossiers/[code]/forms': post(
      issuing.POST,
      () => ({ kind: 'routing_slip' }),
      ({ code }) => ({ code }),
    ),
    // Nothing is sent: whoever may is told so.
    'route POST /api/v1/dossiers/[code]/files': post(
      dossierFiles.POST,
      () => ({}),
      ({ code }) => ({ code }),
    ),
    'route GET /api/v1/dossiers/[code]/files/[id]': get(
      dossierFile.GET,
      ({ code, fileId }) => `/api/v1/dossiers/${code}/files/${fileId}`,
      ({ code, fileId }) => ({ code, id: fileId }),
    ),
    'route GET /api/v1/dossiers/[code]/forms/[id]': get(
      forms.GET,
      ({ code, formId }) => `/api/v1/dossiers/${code}/forms/${formId}`,
      ({ code, formId }) => ({ code, id: String(formId) }),
    ),
    // Nothing is sent: whoever may is told so, after the report was found and the right was asked.
    'route POST /api/v1/reports/[code]/photos': post(
      photos.POST,
      () => ({}),
      ({ code }) => ({ code }),
    ),
    'route GET /api/files/[id]': get(
      files.GET,
      ({ fileId }) => `/api/files/${fileId}`,
      ({ fileId }) => ({ id: fileId }),
    ),
  };
}
