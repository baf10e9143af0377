import { expect, test } from 'vitest';
import { dossierList } from './dossier-list-params';

test('a question comes back from the URL as it went in', () => {
  const asked = {
    ...dossierList.defaults,
    q: 'khai sinh',
    status: 'open' as const,
    state: ['processing' as const, 'completed' as const],
    field: ['Xây dựng, nhà ở', 'Hộ tịch'],
    procedure: ['birth-registration'],
    lateness: ['late' as const],
    submittedFrom: '2026-01-01',
    sort: '-dueAt' as const,
    page: 3,
    pageSize: 50 as const,
  };
  expect(dossierList.parse(new URLSearchParams(dossierList.serialize(asked)))).toEqual({
    params: asked,
    ignored: [],
  });
});

test('what is not known is left out and named', () => {
  const { params, ignored } = dossierList.parse({
    state: 'processing,dreaming',
    sort: 'applicant',
    page: '-1',
  });
  expect(params).toMatchObject({ state: ['processing'], sort: null, page: 1 });
  expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'state=dreaming',
    'sort=applicant',
    'page=-1',
  ]);
});
