/**
 * `can()` and `reachWhere()` are two faces of one grant, and every way to a case goes through them: on random trees,
 * grants, reports and dossiers, list, total, selection, export, detail and live events must all agree with the rule.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '@/lib/cases/write-audited-change';
import { changePayload } from '@/lib/cases/write-audited-change';
import { name, rows, sql } from '@/lib/db/sql';
import { countDossiers } from '@/lib/dossiers/count-dossiers';
import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { exportDossiers } from '@/lib/dossiers/export-dossiers';
import { getDossier } from '@/lib/dossiers/get-dossier';
import { listDossiers, selectDossiers } from '@/lib/dossiers/list-dossiers';
import { AppError } from '@/lib/errors/app-error';
import { filterMoment } from '@/lib/lists/filter-moment';
import { eventFor } from '@/lib/live/hub';
import { countReports } from '@/lib/reports/count-reports';
import { exportReports } from '@/lib/reports/export-reports';
import { getReport } from '@/lib/reports/get-report';
import { listReports, selectReports } from '@/lib/reports/list-reports';
import { reportList } from '@/lib/reports/report-list-params';
import { testNow } from '@/lib/testing/clock';
import { contextFor } from '@/lib/testing/factories';
import { openReachStage, reachScene } from '@/lib/testing/reach-scene';
import type { Context, PersonActor } from './actor';
import { can, mayEver } from './can';
import type { Permission } from './permissions';
import { reachWhere } from './reach-where';

type Own = Context & { actor: PersonActor };
/** Every way in which somebody may learn that a case of that kind exists. */
type Surfaces = {
  permissions: readonly Permission[];
  list: (ctx: Own) => Promise<{ rows: { code: string }[]; total: number }>;
  select: (ctx: Own) => Promise<{ rows: readonly { code: string }[] }>;
  count: (ctx: Own) => Promise<number>;
  export: (ctx: Own) => Promise<AsyncGenerator<string>>;
  get: (ctx: Own, code: string) => Promise<{ code: string }>;
};

const kinds: Record<Subject, Surfaces> = {
  report: {
    permissions: ['report.read', 'report.read_private', 'report.assign', 'report.export'],
    list: (ctx) => listReports(ctx, { ...reportList.defaults, pageSize: 100 }),
    select: (ctx) => selectReports(ctx, reportList.defaults),
    count: async ({ actor }) =>
      (await countReports(actor, reportList.defaults, await filterMoment(testNow))).total,
    export: (ctx) => exportReports(ctx, reportList.defaults, 'vi'),
    get: getReport,
  },
  dossier: {
    permissions: ['dossier.read', 'dossier.assign', 'dossier.export'],
    list: (ctx) => listDossiers(ctx, { ...dossierList.defaults, pageSize: 100 }),
    select: (ctx) => selectDossiers(ctx, dossierList.defaults),
    count: async ({ actor }) =>
      (await countDossiers(actor, dossierList.defaults, await filterMoment(testNow))).total,
    export: (ctx) => exportDossiers(ctx, dossierList.defaults, 'vi'),
    get: getDossier,
  },
};
const subjects = Object.keys(kinds) as Subject[];
const codesOf = (found: readonly { code: string }[]) => found.map(({ code }) => code).sort();

async function exportedCodes(chunks: AsyncGenerator<string>): Promise<string[]> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  const lines = text.trim().split('\r\n').slice(1);
  return lines.map((line) => line.split(',')[0] ?? '').sort();
}

describe.each(subjects)('on every person, permission and %s', (subject) => {
  const kind = kinds[subject];
  const read = `${subject}.read` as const;

  it('can() and reachWhere() agree', async () => {
    const arrange = await openReachStage(subject);
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(reachScene(kind.permissions), async (made) => {
        const { actors, placed } = await arrange(made);
        const ids = placed.map(({ id }) => id);
        for (const actor of actors) {
          for (const permission of kind.permissions) {
            const found = await rows<{ code: string }>(
              sql`SELECT r.code FROM ${name(subject)} r WHERE r.id = ANY (${ids}::int[]) AND ${reachWhere(actor, permission)}`,
            );
            const byRule = placed.filter((one) => can(actor, permission, one));
            expect(codesOf(found)).toEqual(codesOf(byRule));
            reached += byRule.length;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(reached).toBeGreaterThan(0);
  }, 120_000);

  it('list, total, selection, export, detail and live events show what can() allows, and nothing else', async () => {
    const arrange = await openReachStage(subject);
    let shown = 0;
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(reachScene(kind.permissions), async (made) => {
        const { actors, placed } = await arrange(made);
        const codes = new Set(placed.map(({ code }) => code));
        for (const actor of actors) {
          const ctx = contextFor(actor);
          const byRule = codesOf(placed.filter((one) => can(actor, read, one)));
          if (mayEver(actor, read)) {
            const { rows: listed, total } = await kind.list(ctx);
            expect(codesOf(listed.filter(({ code }) => codes.has(code)))).toEqual(byRule);
            expect(total).toBe(listed.length);
            expect(await kind.count(ctx)).toBe(total);
            expect(codesOf((await kind.select(ctx)).rows)).toEqual(codesOf(listed));
          } else {
            await expect(kind.list(ctx)).rejects.toMatchObject({ code: 'forbidden' });
            await expect(kind.select(ctx)).rejects.toMatchObject({ code: 'forbidden' });
          }
          if (mayEver(actor, `${subject}.export`)) {
            const taken = placed.filter(
              (one) => can(actor, read, one) && can(actor, `${subject}.export`, one),
            );
            const exported = await exportedCodes(await kind.export(ctx));
            expect(exported.filter((code) => codes.has(code))).toEqual(codesOf(taken));
          }
          for (const one of placed) {
            const isAllowed = byRule.includes(one.code);
            const seen = await kind.get(ctx, one.code).catch((error: unknown) => error);
            if (isAllowed) expect(seen).toMatchObject({ code: one.code });
            else if (mayEver(actor, read)) expect(seen instanceof AppError && seen.code).toBe('not_found');
            else expect(seen instanceof AppError && seen.code).toMatch(/forbidden|not_found/);
            const payload = changePayload({ ...one, state: 'any' });
            const told = eventFor(actor, { id: '1', topic: `${subject}.changed`, payload });
            expect(told?.code ?? null).toBe(isAllowed ? one.code : null);
            if (isAllowed) shown++;
            else hidden++;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(shown).toBeGreaterThan(0);
    expect(hidden).toBeGreaterThan(0);
  }, 120_000);
});
