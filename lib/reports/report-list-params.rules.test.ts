import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flows, reportStates, urgencies } from './report';
import { pageSizes } from '@/lib/lists/list-params';
import {
  filterLatenesses,
  reportList,
  reportListHref,
  type ReportListParams,
  reportSortFields,
} from './report-list-params';

const code = fc.stringMatching(/^[a-zA-Z0-9_.:-]{1,20}$/);
const codes = fc.uniqueArray(code, { maxLength: 4 });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const day = fc.option(
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
);
const asked: fc.Arbitrary<ReportListParams> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', '').slice(0, 200)),
  status: fc.option(fc.constantFrom('open' as const, 'closed' as const)),
  state: some(reportStates),
  localState: codes,
  category: codes,
  commune: codes,
  department: codes,
  noDepartment: fc.boolean(),
  assignee: fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 4 }),
  unassigned: fc.boolean(),
  channel: codes,
  urgency: some(urgencies),
  flow: some(flows),
  lateness: some(filterLatenesses),
  outcome: some(['met', 'breached'] as const),
  private: fc.option(fc.boolean()),
  receivedFrom: day,
  receivedTo: day,
  dueFrom: day,
  dueTo: day,
  closedFrom: day,
  closedTo: day,
  sort: fc.option(
    fc.constantFrom(...reportSortFields, ...reportSortFields.map((field) => `-${field}` as const)),
  ),
  page: fc.integer({ min: 1, max: 40_000 }),
  pageSize: fc.constantFrom(...pageSizes),
});

describe('the state of the list in the URL (B7)', () => {
  it('comes back from the URL as it went in, whatever is asked', () => {
    fc.assert(
      fc.property(asked, (params) => {
        const query = reportList.parse(new URLSearchParams(reportList.serialize(params)));
        expect(query).toEqual({ params, ignored: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same URL again when read and written', () => {
    fc.assert(
      fc.property(asked, (params) => {
        const url = reportListHref(params);
        expect(reportListHref(reportList.parse(new URL(url, 'http://office').searchParams).params)).toBe(url);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out what is at its default', () => {
    expect(reportListHref(reportList.defaults)).toBe('/reports');
    expect(reportListHref({ state: ['new', 'accepted'], sort: 'dueAt' })).toBe(
      '/reports?state=new,accepted&sort=dueAt',
    );
  });

  it('takes a value given twice like two values', () => {
    const { params } = reportList.parse(new URLSearchParams('state=new&state=accepted&state=new'));
    expect(params.state).toEqual(['new', 'accepted']);
    expect(reportList.parse({ department: ['a', 'b'] }).params.department).toEqual(['a', 'b']);
  });
});

describe('values that are not known', () => {
  it.each([
    ['state=new,bogus', [{ name: 'state', value: 'bogus' }]],
    ['sort=title', [{ name: 'sort', value: 'title' }]],
    ['sort=receivedAt;drop table report', [{ name: 'sort', value: 'receivedAt;drop table report' }]],
    ['page=0', [{ name: 'page', value: '0' }]],
    ['page=-1', [{ name: 'page', value: '-1' }]],
    ['pageSize=1000', [{ name: 'pageSize', value: '1000' }]],
    [
      'assignee=7,abc,99999999999',
      [
        { name: 'assignee', value: 'abc' },
        { name: 'assignee', value: '99999999999' },
      ],
    ],
    ['receivedFrom=2026-02-30', [{ name: 'receivedFrom', value: '2026-02-30' }]],
    ['department=%3Cscript%3E', [{ name: 'department', value: '<script>' }]],
    ['private=maybe', [{ name: 'private', value: 'maybe' }]],
  ])('%s is left out and named', (text, ignored) => {
    const query = reportList.parse(new URLSearchParams(text));
    expect(query.ignored).toEqual(ignored);
    expect({ ...query.params, state: [], assignee: [] }).toEqual(reportList.defaults);
  });

  it('never throws, whatever the URL says', () => {
    fc.assert(fc.property(fc.string(), (text) => void reportList.parse(new URLSearchParams(text))));
  });
});

it('knows which parts of the filter narrow the list', () => {
  const active = (text: string) => {
    const { params } = reportList.parse(new URLSearchParams(text));
    return reportList.filterNames.filter((name) => reportList.isActive(params, name));
  };
  expect(active('')).toEqual([]);
  expect(active('page=3&sort=dueAt&pageSize=50')).toEqual([]);
  expect(active('private=false&noDepartment=true&q=a')).toEqual(['q', 'noDepartment', 'private']);
});
