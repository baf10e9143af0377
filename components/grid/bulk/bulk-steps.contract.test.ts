/** The steps of the dialog against the routes that they speak to; only the line between them is this file's. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dossierBulkForms } from '@/components/dossiers/list/dossier-bulk-actions';
import { reportBulkForms } from '@/components/reports/list/report-bulk-actions';
import type { PersonActor } from '@/lib/access/actor';
import { bulkChunk } from '@/lib/cases/bulk';
import { rows, sql } from '@/lib/db/sql';
import { createAgency, createDossier, createProcedure } from '@/lib/testing/dossier-factory';
import { createAccessToken, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import type { BulkAction, BulkValues } from './bulk-facts';
import { beginBulk, changeRows, lookAtRows, putRowsBack, waysBackOf, type BulkState } from './bulk-steps';

const routes = {
  reports: await import('@/app/api/v1/reports/bulk/[action]/route'),
  dossiers: await import('@/app/api/v1/dossiers/bulk/[action]/route'),
};
const procedure = await createProcedure();
const other = await createAgency();

/** Who is signed in, and so many requests reach the server before the line is lost. */
let token = '';
let line = Infinity;
beforeEach(() => {
  line = Infinity;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (line-- <= 0) throw new TypeError('Failed to fetch');
    const [, , , list, , action] = address.split('/') as [
      '',
      'api',
      'v1',
      keyof typeof routes,
      'bulk',
      string,
    ];
    const headers = { authorization: `Bearer ${token}` };
    const request = new Request(`http://localhost:3000${address}`, { ...init, headers });
    return routes[list].POST(request, { params: Promise.resolve({ action }) });
  });
});
afterEach(() => vi.unstubAllGlobals());

const watch = { onProgress: () => undefined, goesOn: () => true };

async function dialogOf(
  actor: PersonActor,
  path: string,
  action: BulkAction,
  cases: readonly { code: string }[],
) {
  token = await createAccessToken(actor);
  const chosen = cases.map(({ code }) => ({ code, version: 1 }));
  let state: BulkState = beginBulk(chosen);
  const step = (part: Partial<BulkState>) => (state = { ...state, ...part });
  return {
    look: async () => step(await lookAtRows(path, action, chosen, watch)),
    run: async (values: BulkValues) => step(await changeRows(path, action, values, state, watch)),
    putBack: async () => step(await putRowsBack(path, waysBackOf(state), 'Hoàn tác', watch)),
  };
}
const to = ({ id }: { id: number }): BulkValues => ({ departmentId: String(id), personId: null, text: '' });
const makeDossiers = (n: number, departmentId: number) =>
  Promise.all(
    Array.from({ length: n }, () =>
      createDossier({ departmentId, receivedAtId: departmentId, procedureVersionId: procedure.version.id }),
    ),
  );

describe('what was given away', () => {
  const handOver = dossierBulkForms.hand_over;
  const specialist = async (reach: 'department' | 'all') => {
    const own = await createAgency();
    const actor = await createPerson({
      departmentId: own.id,
      grants: { 'dossier.read': reach, 'dossier.process': reach },
    });
    return { own, actor };
  };

  it('is offered to be taken back only to who still reaches it', async () => {
    const near = await specialist('department');
    const narrow = await dialogOf(
      near.actor,
      '/api/v1/dossiers',
      handOver,
      await makeDossiers(2, near.own.id),
    );
    await narrow.look();
    const gone = await narrow.run(to(other));
    expect(gone).toMatchObject({ done: [{ version: 2 }, { version: 2 }], refused: [], problem: null });
    expect(waysBackOf(gone)).toEqual([]);

    const far = await specialist('all');
    const wide = await dialogOf(far.actor, '/api/v1/dossiers', handOver, await makeDossiers(2, far.own.id));
    await wide.look();
    expect(waysBackOf(await wide.run(to(other)))).toHaveLength(2);
    expect(await wide.putBack()).toMatchObject({ done: [{ version: 3 }, { version: 3 }], doneBefore: [] });
  });

  it('is not offered to be taken back by an action that this person may never take', async () => {
    const { id: departmentId } = await createDepartment();
    const coordinator = await createPerson({ grants: { 'report.read': 'all', 'report.assign': 'all' } });
    const nobodys = [await createReport({ state: 'accepted' })];
    const dialog = await dialogOf(coordinator, '/api/v1/reports', reportBulkForms.assign, nobodys);
    await dialog.look();
    const given = await dialog.run(to({ id: departmentId }));
    expect(given).toMatchObject({ done: [{ version: 2 }], problem: null });
    expect(waysBackOf(given)).toEqual([]);
  });

  it('can be taken back further after the line was lost on the way', async () => {
    const { own, actor } = await specialist('all');
    const cases = await makeDossiers(bulkChunk + 2, own.id);
    const dialog = await dialogOf(actor, '/api/v1/dossiers', handOver, cases);
    await dialog.look();
    await dialog.run(to(other));
    line = 1;
    const broken = await dialog.putBack();
    expect(broken.done).toHaveLength(bulkChunk);
    expect(broken.problem).toMatchObject({ messageKey: 'unreachable' });
    expect(waysBackOf(broken).map(({ code }) => code)).toEqual(
      cases.slice(bulkChunk).map(({ code }) => code),
    );
    line = Infinity;
    const whole = await dialog.putBack();
    expect(whole).toMatchObject({ done: [{ version: 3 }, { version: 3 }], doneBefore: [], problem: null });
    const holders = await rows<{ department_id: number }>(
      sql`SELECT DISTINCT department_id FROM dossier WHERE id = ANY (${cases.map(({ id }) => id)}::int[])`,
    );
    expect(holders).toEqual([{ department_id: own.id }]);
  }, 60_000);
});

describe('cases that could not be looked at', () => {
  it('are left for that reason, also once the others are done', async () => {
    const { id: departmentId } = await createAgency();
    const actor = await createPerson({
      departmentId,
      grants: { 'dossier.read': 'all', 'dossier.note': 'all' },
    });
    const note = dossierBulkForms.note;
    const cases = await makeDossiers(bulkChunk + 1, departmentId);
    const dialog = await dialogOf(actor, '/api/v1/dossiers', note, cases);
    line = 1;
    expect((await dialog.look()).able).toHaveLength(bulkChunk);
    line = Infinity;
    const done = await dialog.run({ departmentId: null, personId: null, text: 'Đã rà soát.' });
    expect(done.done).toHaveLength(bulkChunk);
    expect(done.problem).toMatchObject({ messageKey: 'unreachable' });
  }, 60_000);
});
