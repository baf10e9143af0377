import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '@/lib/db/client';
import { row, rows, sql } from '@/lib/db/sql';
import { fold } from '@/lib/search/fold';
import {
  contextFor,
  createCategory,
  createChannel,
  createDepartment,
  createLocalState,
  createPerson,
  createUnit,
} from '@/lib/testing/factories';
import { testTime } from '@/lib/testing/clock';
import { createReport } from '@/lib/testing/report-factory';
import { listReports, selectReports } from './list-reports';
import { reportList, type ReportListParams, reportSortFields } from './report-list-params';
import { reportStates } from './report';
import { spellMarks } from '@/lib/search/search-terms';

const actors: PersonActor[] = [];
let everybody: PersonActor;
const departments: { id: number; code: string }[] = [];
const categories: { id: number; code: string }[] = [];
let commune: { id: number; code: string };
let step: { id: number; code: string };

const ask = (params: Record<string, string>): ReportListParams => reportList.parse(params).params;
const list = (actor: PersonActor, params: Record<string, string> = {}) =>
  listReports(contextFor(actor), ask(params));
const codesOf = (page: { rows: { code: string }[] }) => page.rows.map(({ code }) => code);

beforeAll(async () => {
  departments.push(await createDepartment(), await createDepartment());
  const [first, second] = departments.map(({ id }) => id);
  departments.push(await createDepartment({ parentId: first }));
  categories.push(await createCategory(), await createCategory());
  commune = await createUnit();
  step = await createLocalState('in_progress');
  const channelId = (await createChannel()).id;
  everybody = await createPerson({ grants: { 'report.read': 'all', 'report.read_private': 'all' } });
  const officer = await createPerson({ departmentId: second, grants: { 'report.read': 'own' } });
  actors.push(
    everybody,
    officer,
    await createPerson({ grants: { 'report.read': 'all' } }),
    await createPerson({
      departmentId: first,
      grants: { 'report.read': 'all', 'report.read_private': 'subtree' },
    }),
    await createPerson({ departmentId: first, grants: { 'report.read': 'department' } }),
    await createPerson({
      departmentId: first,
      grants: { 'report.read': 'subtree', 'report.read_private': 'subtree' },
    }),
  );
  for (let n = 0; n < 90; n++) {
    const state = reportStates[n % reportStates.length] ?? 'new';
    const department = departments[n % 3];
    await createReport({
      state,
      departmentId: ['new', 'accepted'].includes(state) ? undefined : department?.id,
      assigneeId: n % 4 === 0 && !['new', 'accepted'].includes(state) ? officer.id : undefined,
      categoryId: categories[n % 2]?.id,
      channelId,
      administrativeUnitId: n % 5 === 0 ? commune.id : null,
      isPrivate: n % 7 === 0,
      urgency: n % 6 === 0 ? 'urgent' : 'normal',
      localStateId: state === 'in_progress' && n % 2 === 0 ? step.id : null,
      receivedAt: testTime({ hours: -Math.floor(n / 3) }),
      ...(state === 'awaiting_citizen' ? {} : { dueAt: testTime({ hours: (n % 20) * 6 - 40 }) }),
      description: `Đường ngập nước số ${n % 10} phố Lê Lợi`,
    });
  }
});

const filters = fc.record(
  {
    status: fc.constantFrom('open', 'closed'),
    state: fc.subarray([...reportStates], { minLength: 1, maxLength: 6 }).map((states) => states.join(',')),
    localState: fc
      .constantFrom(
        () => step.code,
        () => `${step.code},no-such-step`,
      )
      .map((code) => code()),
    category: fc.nat(1).map((n) => categories[n]?.code ?? ''),
    department: fc
      .subarray([0, 1, 2], { minLength: 1 })
      .map((at) => at.map((n) => departments[n]?.code).join(',')),
    noDepartment: fc.constant('true'),
    unassigned: fc.constant('true'),
    urgency: fc.constantFrom('urgent', 'normal', 'urgent,normal'),
    lateness: fc
      .subarray(['late', 'due_soon', 'on_time', 'paused'], { minLength: 1 })
      .map((all) => all.join(',')),
    outcome: fc.constantFrom('met', 'breached'),
    private: fc.constantFrom('true', 'false'),
    receivedFrom: fc.constantFrom('2026-06-09', '2026-06-10'),
    dueTo: fc.constantFrom('2026-06-10', '2026-06-12'),
    q: fc.constantFrom('ngap', 'ngập nước', 'le loi 3', '"so 4 pho"', 'khong co'),
    sort: fc.constantFrom(...reportSortFields.flatMap((field) => [field, `-${field}`])),
  },
  { requiredKeys: [] },
);

describe('totals (B1, B29)', () => {
  it('equal the rows behind them, page by page, for every filter and every role', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(0, 1, 2, 3, 4, 5), async (asked, at) => {
        const actor = actors[at] ?? everybody;
        const seen: string[] = [];
        const first = await list(actor, asked);
        for (let page = 1; page <= Math.ceil(first.total / 25); page++) {
          seen.push(...codesOf(await list(actor, { ...asked, page: String(page) })));
        }
        expect(first.totalIsExact).toBe(true);
        expect(seen).toHaveLength(first.total);
        // All that can be selected at once is all that the list shows, in its order.
        const selection = await selectReports(contextFor(actor), ask(asked));
        expect(codesOf(selection)).toEqual(seen);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing, not an error, beyond the last page', async () => {
    const page = await list(everybody, { page: '4000' });
    expect(page.rows).toEqual([]);
    expect(page.total).toBeGreaterThanOrEqual(90);
  });
});

describe('reach (C15)', () => {
  it('shows to everybody exactly what can() allows, private reports included', async () => {
    const all = await db().report.findMany();
    for (const actor of actors) {
      const allowed = all.filter((report) => can(actor, 'report.read', report)).map(({ code }) => code);
      const seen = await listReports(contextFor(actor), ask({ pageSize: '100' }));
      expect(codesOf(seen).sort()).toEqual(allowed.sort());
      expect(seen.total).toBe(allowed.length);
    }
  });

  it('does not widen by asking for another department', async () => {
    const narrow = actors[4] ?? everybody;
    const page = await list(narrow, { department: departments[1]?.code ?? '', pageSize: '100' });
    const allowed = await db().report.findMany({ where: { departmentId: departments[1]?.id } });
    expect(page.total).toBe(allowed.filter((report) => can(narrow, 'report.read', report)).length);
  });

  it('is refused without the permission', async () => {
    const nobody = await createPerson({ grants: { 'dashboard.read': 'all' } });
    await expect(list(nobody)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('finds nothing for a code that nobody has', async () => {
    expect((await list(everybody, { department: 'no-such-department' })).total).toBe(0);
  });
});

describe('order', () => {
  it('puts paused reports last in both directions (B2)', async () => {
    for (const sort of ['dueAt', '-dueAt']) {
      const due = (await list(everybody, { sort, pageSize: '100' })).rows.map(({ dueAt }) => dueAt);
      const firstWithout = due.indexOf(null);
      expect(firstWithout).toBeGreaterThan(0);
      expect(due.slice(firstWithout).every((at) => at === null)).toBe(true);
      const given = due.slice(0, firstWithout);
      expect(given).toEqual(
        [...given].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1) * (sort === 'dueAt' ? 1 : -1)),
      );
    }
  });

  it('breaks ties by id, so that no row is on two pages', async () => {
    const { rows: listed } = await list(everybody, { pageSize: '100' });
    const expected = [...listed].sort((a, b) =>
      a.receivedAt === b.receivedAt ? b.id - a.id : a.receivedAt < b.receivedAt ? 1 : -1,
    );
    expect(listed).toEqual(expected);
  });

  it('reads the deepest pages backwards into the same rows (D)', async () => {
    await rows(sql`INSERT INTO report (code, category_id, channel_id, title, description, received_at, due_at, public_updated_at, updated_at,
        involved_department_ids, involved_person_ids)
      SELECT 'PA-2020-' || lpad(n::text, 6, '0'), ${categories[0]?.id}, (SELECT min(id) FROM channel), 'bulk', 'bulk',
        '2020-01-01'::timestamptz + (n / 2) * interval '1 minute', CASE WHEN n % 50 > 0 THEN '2020-02-01'::timestamptz + n * interval '1 minute' END,
        now(), '2020-01-01', '{}', '{}' FROM generate_series(1, 2500) AS n`);
    for (const sort of reportSortFields.flatMap((field) => [field, `-${field}`])) {
      const { total } = await list(everybody, { sort });
      const pages = Math.ceil(total / 100);
      const seen: string[] = [];
      for (let page = 1; page <= pages; page++) {
        seen.push(...codesOf(await list(everybody, { sort, page: String(page), pageSize: '100' })));
      }
      expect(seen, sort).toHaveLength(total);
      expect(new Set(seen).size, sort).toBe(total);
    }
  });
});

describe('filters', () => {
  it('finds reports that no department has, and that nobody was given (B4)', async () => {
    const { rows: without } = await list(everybody, {
      noDepartment: 'true',
      pageSize: '100',
      receivedFrom: '2026-01-01',
    });
    expect(without.length).toBeGreaterThan(0);
    expect(without.every(({ department }) => department === null)).toBe(true);
    const { rows: free } = await list(everybody, { unassigned: 'true', pageSize: '100' });
    expect(free.every(({ assignee }) => assignee === null)).toBe(true);
  });

  it('says of every row the lateness that it was filtered by', async () => {
    for (const lateness of ['late', 'due_soon', 'on_time', 'paused']) {
      const { rows: listed } = await list(everybody, {
        lateness,
        pageSize: '100',
        receivedFrom: '2026-01-01',
      });
      expect(listed.length, lateness).toBeGreaterThan(0);
      expect(new Set(listed.map((report) => report.lateness)), lateness).toEqual(new Set([lateness]));
    }
  });

  it('takes days as days of the office, both ends included', async () => {
    const at = async (instant: string) => (await createReport({ receivedAt: new Date(instant) })).code;
    const [before, first, last, after] = [
      await at('2024-03-04T16:59:59Z'),
      await at('2024-03-04T17:00:00Z'),
      await at('2024-03-05T16:59:59Z'),
      await at('2024-03-05T17:00:00Z'),
    ];
    const found = codesOf(await list(everybody, { receivedFrom: '2024-03-05', receivedTo: '2024-03-05' }));
    expect(found).toEqual([last, first]);
    expect(found).not.toContain(before);
    expect(found).not.toContain(after);
  });
});

it('gives a total beyond the limit as "more than", and the rows are still right', async () => {
  await rows(sql`INSERT INTO report (code, category_id, channel_id, title, description, received_at, public_updated_at, updated_at, urgency,
      involved_department_ids, involved_person_ids)
    SELECT 'PA-2019-' || lpad(n::text, 6, '0'), ${categories[1]?.id}, (SELECT min(id) FROM channel), 'Sạt lở', 'Sạt lở đất đồi số ' || n,
      '2019-01-01'::timestamptz + n * interval '1 minute', now(), now(), 'complex', '{}', '{}' FROM generate_series(1, 10050) AS n`);
  const page = await list(everybody, { urgency: 'complex' });
  expect(page).toMatchObject({ total: 10_000, totalIsExact: false });
  expect(page.rows[0]?.code).toBe('PA-2019-010050');
  expect(
    (await list(everybody, { category: categories[1]?.code ?? '', urgency: 'complex', page: '402' })).rows,
  ).toHaveLength(25);
  for (const q of ['sạt lở', 'sat lo', 'sạt lở đất']) {
    expect((await list(everybody, { q })).rows[0]?.code, q).toBe('PA-2019-010050');
    expect(codesOf(await list(everybody, { q, page: '2' }))[0], q).toBe('PA-2019-010025');
  }
  const marksNobodyHas = await list(everybody, { q: 'sat lờ' });
  expect(marksNobodyHas).toMatchObject({ total: 10_000, totalIsExact: false, searchedAs: 'exact' });
  expect(marksNobodyHas.rows).toHaveLength(25);
});

it('folds and spells marks in the database as in the code', async () => {
  const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâđeêioôơuưyAĂÂĐƯỚặộữỵẠ̀́̉ 1-%_bcNG') });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        vietnamese,
        vietnamese.map((text) => text.normalize('NFD')),
      ),
      async (text) => {
        const found = await row<{ folded: string; spelt: string }>(
          sql`SELECT fold(${text}) AS folded, spell_marks(${text}) AS spelt`,
        );
        expect(found).toEqual({ folded: fold(text), spelt: spellMarks(text) });
      },
    ),
    { numRuns: 200 },
  );
});
