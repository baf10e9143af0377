import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, PersonActor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Permission, Reach } from '@/lib/access/permissions';
import { reachWhere } from '@/lib/access/reach-where';
import { db } from '@/lib/db/client';
import { and, row, sql } from '@/lib/db/sql';
import { contextFor, createCategory, createDepartment, createPerson } from '@/lib/testing/factories';
import { testNow, testTime } from '@/lib/testing/clock';
import { createReport } from '@/lib/testing/report-factory';
import { getReportFigures } from './get-report-figures';
import type { ReportState } from './report';
import { filterWhere } from './report-filter';
import { figureHref, figureKinds, type FigureKind, type ReportFigures } from './report-figures';
import { figurePeriods, localDay } from './report-figures-period';
import { reportList } from './report-list-params';

type Place = { department?: string | null; category?: string; unassigned?: true };
const states: ReportState[] = [
  'new',
  'assigned',
  'in_progress',
  'awaiting_citizen',
  'answered',
  'published',
  'rejected',
  'reopened',
];
const departments: { id: number; code: string }[] = [];
const actors: PersonActor[] = [];

async function person(departmentId: number, grants: Partial<Record<Permission, Reach>>): Promise<void> {
  actors.push(await createPerson({ departmentId, grants: { 'dashboard.read': 'all', ...grants } }));
}

beforeAll(async () => {
  const [top, other] = [await createDepartment(), await createDepartment()];
  const below = await createDepartment({ parentId: top.id });
  departments.push(top, other, below);
  const categories = [await createCategory(), await createCategory()];
  await person(top.id, { 'report.read': 'all', 'report.read_private': 'all' });
  await person(top.id, { 'report.read': 'all' });
  await person(top.id, { 'report.read': 'all', 'report.read_private': 'subtree' });
  await person(top.id, { 'report.read': 'all', 'report.read_private': 'own' });
  await person(top.id, {
    'dashboard.read': 'subtree',
    'report.read': 'subtree',
    'report.read_private': 'subtree',
  });
  await person(top.id, {
    'dashboard.read': 'subtree',
    'report.read': 'subtree',
    'report.read_private': 'own',
  });
  await person(top.id, {
    'dashboard.read': 'department',
    'report.read': 'subtree',
    'report.read_private': 'department',
  });
  await person(top.id, { 'report.read': 'department', 'report.read_private': 'department' });
  await person(other.id, { 'report.read': 'own', 'report.read_private': 'own' });
  await person(other.id, { 'dashboard.read': 'department' });

  const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
  const drafts = fc.sample(
    fc.record({
      state: pick(states),
      departmentIndex: pick([0, 1, 2, null]),
      coordinatingIndex: pick([0, 1, 2, null]),
      categoryIndex: pick([0, 1]),
      assigneeIndex: fc.option(fc.nat(actors.length - 1)),
      isPrivate: fc.boolean(),
      receivedHoursAgo: fc.nat(24 * 200),
      closedHoursAgo: fc.nat(24 * 120),
      dueInHours: fc.integer({ min: -300, max: 300 }),
      breached: fc.boolean(),
    }),
    { numRuns: 120, seed: 20_260_610 },
  );
  for (const draft of drafts) {
    const { departmentIndex, coordinatingIndex, assigneeIndex } = draft;
    const closed = ['answered', 'published', 'rejected'].includes(draft.state);
    const early = departmentIndex === null && !['new', 'reopened', 'rejected'].includes(draft.state);
    const coordinatingId = coordinatingIndex === null ? undefined : departments[coordinatingIndex]?.id;
    const leadId = departmentIndex === null ? undefined : departments[departmentIndex]?.id;
    await createReport({
      state: early ? 'new' : draft.state,
      ...(leadId === undefined ? {} : { departmentId: leadId }),
      coordinatingIds: coordinatingId === undefined || coordinatingId === leadId ? [] : [coordinatingId],
      categoryId: categories[draft.categoryIndex]?.id ?? 0,
      assigneeId: leadId === undefined || assigneeIndex === null ? null : (actors[assigneeIndex]?.id ?? null),
      isPrivate: draft.isPrivate,
      receivedAt: testTime({ hours: -draft.receivedHoursAgo }),
      ...(closed && !early ? { closedAt: testTime({ hours: -draft.closedHoursAgo }) } : {}),
      dueAt: testTime({ hours: draft.dueInHours }),
      deadlineOutcome: closed && !early ? (draft.breached ? 'breached' : 'met') : null,
    });
  }
  // The tallies are signed changes: moves between departments, closing and reopening must leave them right.
  const moved = await db().report.findMany({ where: { state: 'assigned' }, take: 10, select: { id: true } });
  for (const [index, { id }] of moved.entries()) {
    const to = departments[index % 3]?.id ?? 0;
    await db().report.update({
      where: { id },
      data: { departmentId: to, involvedDepartmentIds: { push: to } },
    });
  }
}, 120_000);

/** The rows that the link of a number opens, as the list would count them. */
async function opened(ctx: Context, href: string): Promise<number> {
  const { params, ignored } = reportList.parse(new URL(href, 'http://office').searchParams);
  expect(ignored).toEqual([]);
  const where = and([
    reachWhere(ctx.actor, 'report.read'),
    filterWhere(params, { now: ctx.now, warnAt: ctx.now }),
  ]);
  return (await row<{ n: number }>(sql`SELECT count(*)::int AS n FROM report r WHERE ${where}`))?.n ?? -1;
}

const everyReport = () => db().report.findMany({ include: { department: true, category: true } });
type Loaded = Awaited<ReturnType<typeof everyReport>>[number];

/** The same number by looking at every report, one by one, with `can()`. */
function recounted(
  all: readonly Loaded[],
  ctx: Context,
  figures: ReportFigures,
  kind: FigureKind,
  place: Place,
): number {
  const inRange = (at: Date | null) =>
    at !== null && localDay(at) >= figures.range.from && localDay(at) <= figures.range.to;
  return all.filter((report) => {
    const code = report.department?.code ?? null;
    if (!can(ctx.actor, 'report.read', report)) return false;
    if (figures.scope !== null && (code === null || !figures.scope.includes(code))) return false;
    if (place.department !== undefined && place.department !== code) return false;
    if (place.category !== undefined && place.category !== report.category.code) return false;
    if (place.unassigned && report.assigneeId !== null) return false;
    switch (kind) {
      case 'received':
        return inRange(report.receivedAt);
      case 'closed':
        return inRange(report.closedAt);
      case 'closedLate':
        return inRange(report.closedAt) && report.deadlineOutcome === 'breached';
      case 'late':
        return report.closedAt === null && report.dueAt !== null && report.dueAt < ctx.now;
    }
  }).length;
}

describe('every number equals the rows that it opens', () => {
  it.each(figurePeriods)(
    'for every actor and place (%s)',
    async (period) => {
      const all = await everyReport();
      let counted = 0;
      for (const actor of actors) {
        const ctx = contextFor(actor, testNow);
        const figures = await getReportFigures(ctx, period);
        const places: [Place, Record<FigureKind, number>][] = [
          [{}, figures.total],
          ...figures.byDepartment.map((line): [Place, Record<FigureKind, number>] => [
            { department: line.code },
            line,
          ]),
          ...figures.byCategory.map((line): [Place, Record<FigureKind, number>] => [
            { category: line.code ?? '' },
            line,
          ]),
        ];
        for (const [place, counts] of places) {
          for (const kind of figureKinds) {
            const said = { actor: actors.indexOf(actor), place, kind, number: counts[kind] };
            expect({ ...said, number: await opened(ctx, figureHref(figures, kind, place)) }).toEqual(said);
            expect({ ...said, number: recounted(all, ctx, figures, kind, place) }).toEqual(said);
            counted += counts[kind];
          }
        }
        for (const line of figures.lateNow) {
          const place: Place = { department: line.code, unassigned: true };
          expect(await opened(ctx, figureHref(figures, 'late', place))).toBe(line.unassigned);
        }
        const perDay = figures.byDay.reduce((sum, day) => sum + day.received, 0);
        expect(perDay).toBe(figures.total.received);
      }
      expect(counted).toBeGreaterThan(100);
    },
    120_000,
  );
});

describe('reach of the figures', () => {
  it('shows no department beyond reach and nothing to those who may not open reports', async () => {
    const limited = await getReportFigures(contextFor(actors[4] as PersonActor), 'year');
    expect(limited.byDepartment.map((line) => line.code).sort()).toEqual(
      [departments[0]?.code, departments[2]?.code].sort(),
    );
    expect(limited.scope).toHaveLength(2);
    const blind = await getReportFigures(contextFor(actors[9] as PersonActor), 'year');
    expect(blind.total).toEqual({ received: 0, closed: 0, closedLate: 0, late: 0 });
  });

  it('is forbidden without dashboard.read', async () => {
    const reader = await createPerson({ grants: { 'report.read': 'all' } });
    await expect(getReportFigures(contextFor(reader), 'month')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
