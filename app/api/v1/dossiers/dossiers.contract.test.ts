import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { everyDossierRight, openDossierOffice, registrationOf } from '@/lib/testing/dossier-office';
import { createAccessToken, createApiKey, createPerson } from '@/lib/testing/factories';
import { GET as own } from '../citizen/dossiers/[code]/route';
import { POST as act } from './[code]/[action]/route';
import { GET as one } from './[code]/route';
import { GET as list, POST as send } from './route';

const office = await openDossierOffice();
const key = await createApiKey(office.channel.id);
const clerk = await createAccessToken(
  await createPerson({ departmentId: office.desk.id, grants: everyDossierRight }),
);
const { input, files } = registrationOf(office);
const at = (params: object) => ({ params: Promise.resolve(params) });

function form(
  body: object = input,
  change: (name: string) => { name: string; bytes: BlobPart } | null = () => null,
) {
  const data = new FormData();
  data.set('dossier', JSON.stringify(body));
  for (const file of files) {
    const other = change(file.field);
    data.set(file.field, new File([other?.bytes ?? file.bytes], other?.name ?? file.name));
  }
  return data;
}

function post(body: BodyInit, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost/api/v1/dossiers', {
    method: 'POST',
    headers: { 'x-api-key': key, ...headers },
    body,
  });
  return send(request, at({}));
}
const asClerk = { authorization: `Bearer ${clerk}` };

type Problem = {
  code: string;
  messageKey: string;
  fields: { path: string; code: string; message: string }[];
};

describe('a citizen app', () => {
  it('sends a dossier with its papers once, and follows it by code', async () => {
    const [first, again] = [
      await post(form(), { 'idempotency-key': 'a-1' }),
      await post(form(), { 'idempotency-key': 'a-1' }),
    ];
    expect(first.status).toBe(201);
    const made = (await first.json()) as { code: string };
    expect(await again.json()).toEqual(made);
    const request = new Request('http://localhost', { headers: { 'x-api-key': key } });
    const followed = await (await own(request, at({ code: made.code }))).json();
    expect(followed).toMatchObject({ code: made.code, nationalStatus: 1, publicState: 'registered' });

    const received = await act(
      new Request('http://localhost', {
        method: 'POST',
        headers: asClerk,
        body: JSON.stringify({ version: 1 }),
      }),
      at({ code: made.code, action: 'receive' }),
    );
    expect(received.status).toBe(200);
    const later = await (await own(request, at({ code: made.code }))).json();
    expect(later).toMatchObject({ nationalStatus: 2, appointmentDate: expect.any(String) });
    expect(JSON.stringify(later)).not.toContain('Nguyễn');

    const stranger = new Request('http://localhost', { headers: { 'x-api-key': await createApiKey() } });
    expect((await own(stranger, at({ code: made.code }))).status).toBe(404);
  });

  const gone = 'nothing';
  it.each([
    ['no key', () => post(form(), { 'x-api-key': '' }), 403, 'api_key_missing', null],
    ['broken JSON', () => post('{', { 'content-type': 'application/json' }), 422, 'broken_json', null],
    [
      'an unknown procedure',
      () => post(form({ ...input, procedure: gone })),
      422,
      'invalid',
      'procedure: unknown_procedure',
    ],
    [
      'a missing required document',
      () => post(form({ ...input, documents: input.documents.slice(1) })),
      422,
      'invalid',
      'document_missing',
    ],
    [
      'an answer to a question that the procedure does not ask',
      () => post(form({ ...input, answers: [{ code: 'chieu-cao', values: ['50'] }] })),
      422,
      'invalid',
      'answers.chieu-cao: question_unknown',
    ],
    [
      'a file that is not what it says',
      () => post(form(input, () => ({ name: 'don.pdf', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }))),
      422,
      'invalid',
      'file_not_what_it_says',
    ],
    [
      'an applicant that nobody could reach',
      () => post(form({ ...input, applicant: { name: 'Lê Văn Tám' } })),
      422,
      'invalid',
      'applicant_unreachable',
    ],
  ] as const)('is told clearly of %s, and nothing is written', async (_, ask, status, messageKey, field) => {
    const before = [await db().dossier.count(), await db().contact.count(), await db().storedFile.count()];
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as Problem;
    expect(problem.messageKey).toBe(messageKey);
    if (field) expect(problem.fields.map(({ path, code }) => `${path}: ${code}`).join()).toContain(field);
    expect([await db().dossier.count(), await db().contact.count(), await db().storedFile.count()]).toEqual(
      before,
    );
  });
});

describe('an officer', () => {
  it('reads the list and one dossier, without personal data', async () => {
    const { code } = (await (await post(form())).json()) as { code: string };
    const page = await (
      await list(
        new Request('http://localhost/api/v1/dossiers?state=registered', { headers: asClerk }),
        at({}),
      )
    ).json();
    expect(page).toMatchObject({ totalIsExact: true, page: 1, ignored: [] });
    const shown = await one(new Request('http://localhost', { headers: asClerk }), at({ code }));
    expect(await shown.text()).not.toContain('Hồng Vân');
    for (const wrong of ['H49-26061-0001', 'X', "'; DROP TABLE dossier"])
      expect(
        (await one(new Request('http://localhost', { headers: asClerk }), at({ code: wrong }))).status,
      ).toBe(404);
  });
});
