import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '@/lib/db/client';
import { foldTallies, nothingFolded } from '@/lib/jobs/fold-tallies';
import { filterMoment } from '@/lib/lists/filter-moment';
import { testNow, testTime } from '@/lib/testing/clock';
import { createAgency, createDossier, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createDepartment, createPerson } from '@/lib/testing/factories';
import { countDossiers } from './count-dossiers';
import { dossierStates, openDossierStates } from './dossier';
import { dossierList, dossierSortFields, type DossierListParams } from './dossier-list-params';
import { exportDossiers } from './export-dossiers';
import { listDossiers, selectDossiers } from './list-dossiers';

const desk = await createAgency({ code: 'desk' });
const other = await createAgency({ code: 'other-desk' });
const office = await createDepartment({ code: 'office-of-works' });
const birth = await createProcedure({ name: 'Đăng ký khai sinh', field: 'Hộ tịch' });
const permit = await createProcedure({ name: 'Cấp giấy phép xây dựng', field: 'Xây dựng, nhà ở' });
const everybody = await createPerson({ grants: { 'dossier.read': 'all', 'dossier.export': 'all' } });
const unit = await createPerson({
  departmentId: office.id,
  grants: { 'dossier.read': 'department', 'dossier.export': 'department' },
});
const own = await createPerson({ departmentId: office.id, grants: { 'dossier.read': 'own' } });
const nobody = await createPerson();
const ask = (params: Partial<DossierListParams>): DossierListParams => ({
  ...dossierList.defaults,
  ...params,
});

beforeAll(async () => {
  for (let n = 0; n < 60; n++) {
    const version = n % 3 === 0 ? permit.version : birth.version;
    await createDossier({
      state: dossierStates[n % dossierStates.length],
      receivedAtId: n % 2 ? desk.id : other.id,
      departmentId: n % 4 === 0 ? office.id : n % 2 ? desk.id : other.id,
      assigneeId: n % 5 === 0 ? own.id : null,
      procedureVersionId: version.id,
      title: n % 3 === 0 ? 'Cấp giấy phép xây dựng' : 'Đăng ký khai sinh',
      summary: n % 6 === 0 ? 'Nhà ở ba tầng, đường Lê Lợi' : '',
      channel: n % 7 === 0 ? 'online' : 'counter',
      submittedAt: testTime({ days: -(n % 20), minutes: n }),
      ...(n % 8 === 0 && openDossierStates.includes(dossierStates[n % 10]!)
        ? { dueAt: testTime({ days: -1 }), pausedMinutesLeft: null }
        : {}),
    });
  }
});

const questions: Partial<DossierListParams>[] = [
  {},
  { status: 'open' },
  { status: 'closed' },
  { state: ['processing', 'completed'] },
  { department: ['office-of-works'] },
  { status: 'open', department: ['office-of-works', 'desk'] },
  { receivedAt: ['desk'] },
  { procedure: [permit.procedure.code] },
  { field: ['Xây dựng, nhà ở'] },
  { channel: ['online'] },
  { delivery: ['awaiting'] },
  { unassigned: true, status: 'open' },
  { assignee: [own.id] },
  { lateness: ['late'] },
  { lateness: ['due_soon'] },
  { lateness: ['on_time'] },
  { lateness: ['paused'] },
  { lateness: ['late', 'paused'] },
  { outcome: ['met'] },
  { ending: ['completed'] },
  { submittedFrom: '2026-06-01', submittedTo: '2026-06-05' },
  { q: 'khai sinh' },
  { q: 'le loi' },
  { q: '"lê lợi"', state: ['registered', 'processing'] },
];

/** Every row that this person reads and the condition of the question holds for, by its own count. */
async function all(actor: PersonActor, asked: Partial<DossierListParams>) {
  const rows = [];
  for (let page = 1; ; page++) {
    const answer = await listDossiers(contextFor(actor), ask({ ...asked, page, pageSize: 25 }));
    rows.push(...answer.rows);
    if (answer.rows.length < 25) return { rows, total: answer.total, isExact: answer.totalIsExact };
  }
}

describe('the list', () => {
  it('equals its total and its export, page by page, for every question and every reach', async () => {
    const moment = await filterMoment(testNow);
    let found = 0;
    for (const actor of [everybody, unit, own]) {
      for (const asked of questions) {
        const { rows, total, isExact } = await all(actor, asked);
        const label = `${actor.name} ${JSON.stringify(asked)}`;
        expect(rows.length, label).toBe(total);
        expect(isExact, label).toBe(true);
        expect(new Set(rows.map((row) => row.id)).size, label).toBe(total);
        const selection = await selectDossiers(contextFor(actor), ask(asked));
        expect(selection.rows, label).toEqual(rows.map(({ code, version }) => ({ code, version })));
        expect(await countDossiers(actor, ask(asked), moment), label).toEqual({ total, totalIsExact: true });
        found += total;
      }
    }
    expect(found).toBeGreaterThan(300);
  });

  it('shows exactly what can() lets a person read', async () => {
    const stored = await db().dossier.findMany();
    for (const actor of [everybody, unit, own]) {
      const { rows } = await all(actor, {});
      const readable = stored.filter((dossier) => can(actor, 'dossier.read', dossier));
      expect(rows.map((row) => row.id).sort()).toEqual(readable.map((dossier) => dossier.id).sort());
      expect(readable.length).toBeGreaterThan(0);
    }
    await expect(listDossiers(contextFor(nobody), ask({}))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps each order stable in both directions, with dossiers that have no due date last', async () => {
    for (const field of dossierSortFields) {
      const up = (await all(everybody, { sort: field })).rows;
      const down = (await all(everybody, { sort: `-${field}` })).rows;
      expect(up).toHaveLength(60);
      const dated = (rows: typeof up) =>
        field === 'dueAt' || field === 'stepDueAt' ? rows.filter((row) => row[field] !== null) : rows;
      expect(dated(up).map((row) => row.id)).toEqual(
        dated(down)
          .map((row) => row.id)
          .reverse(),
      );
      const firstWithout = up.findIndex((row) => field === 'dueAt' && row.dueAt === null);
      if (firstWithout >= 0) expect(up.slice(firstWithout).every((row) => row.dueAt === null)).toBe(true);
    }
  });

  it('keeps its totals when the tallies are folded', async () => {
    const before = await Promise.all(questions.slice(0, 6).map((asked) => all(everybody, asked)));
    await foldTallies(nothingFolded);
    const after = await Promise.all(questions.slice(0, 6).map((asked) => all(everybody, asked)));
    expect(after.map(({ total }) => total)).toEqual(before.map(({ total }) => total));
  });

  it('finds the very code first, and words without marks', async () => {
    const [some] = await db().dossier.findMany({ take: 1, orderBy: { id: 'desc' } });
    const byCode = await listDossiers(contextFor(everybody), ask({ q: some!.code.toLowerCase() }));
    expect(byCode.rows[0]?.code).toBe(some!.code);
    const typo = await listDossiers(contextFor(everybody), ask({ q: 'khay sinh' }));
    expect(typo).toMatchObject({ searchedAs: 'typo' });
    expect(typo.total).toBe(40);
  });

  it('says who has it, where it stands, and nothing about the applicant', async () => {
    const [row] = (await listDossiers(contextFor(everybody), ask({ department: ['office-of-works'] }))).rows;
    expect(row).toMatchObject({
      department: { code: 'office-of-works' },
      procedure: { field: expect.any(String) },
    });
    expect(JSON.stringify(row)).not.toContain('Applicant ');
  });
});

describe('the export', () => {
  const read = async (actor: PersonActor, asked: Partial<DossierListParams>) => {
    let text = '';
    for await (const chunk of await exportDossiers(contextFor(actor), ask(asked), 'vi')) text += chunk;
    return text.trim().split('\r\n');
  };

  it('writes what the list shows, and who took it', async () => {
    const lines = await read(unit, { status: 'open' });
    expect(lines[0]).toContain('Mã hồ sơ');
    expect(lines).toHaveLength((await all(unit, { status: 'open' })).total + 1);
    const entries = await db().auditEntry.findMany({ where: { actorId: unit.id }, orderBy: { id: 'asc' } });
    expect(entries).toMatchObject([
      { action: 'dossier.export_started' },
      { action: 'dossier.export', data: { rows: lines.length - 1, isComplete: true } },
    ]);
  });

  it('is forbidden without the right', async () => {
    await expect(read(own, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});
