import { expect, it } from 'vitest';
import { testNow } from '@/lib/testing/clock';
import { withSecondConnection } from '@/lib/testing/second-connection';
import { rows, sql } from './sql';
import { rowsIn, transaction, type Tx } from './transaction';

const backend = sql`SELECT pg_backend_pid() AS pid`;
const count = sql`SELECT count(*)::int AS n FROM number_series WHERE series = 'TX'`;
const add = (tx: Tx, period: string) =>
  rowsIn(tx, sql`INSERT INTO number_series (series, period, last_number) VALUES ('TX', ${period}, 1)`);

it('runs our own SQL and Prisma on one connection: each sees the other, nobody else does', async () => {
  await transaction(async (tx) => {
    const [direct] = await rowsIn<{ pid: number }>(tx, backend);
    expect(await tx.$queryRaw(backend)).toEqual([direct]);
    await add(tx, '1');
    expect(await tx.numberSeries.count({ where: { series: 'TX' } })).toBe(1);
    await tx.numberSeries.create({ data: { series: 'TX', period: '2', lastNumber: 1 } });
    expect(await rowsIn(tx, count)).toEqual([{ n: 2 }]);
    await withSecondConnection(async (client) => {
      expect((await client.query(count.text)).rows).toEqual([{ n: 0 }]);
    });
  });
  expect(await rows(count)).toEqual([{ n: 2 }]);
});

it('takes back what either of them wrote when the work fails', async () => {
  const failing = transaction(async (tx) => {
    await add(tx, '3');
    await tx.numberSeries.create({ data: { series: 'TX', period: '4', lastNumber: 1 } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await rows(count)).toEqual([{ n: 2 }]);
});

it('keeps transactions apart that run at once, and refuses a statement after the end', async () => {
  const pids = await Promise.all(
    Array.from({ length: 8 }, () =>
      transaction(async (tx) => {
        const [first] = await rowsIn<{ pid: number }>(tx, backend);
        await tx.numberSeries.count();
        const [second] = await rowsIn<{ pid: number }>(tx, backend);
        expect(second).toEqual(first);
        return first?.pid;
      }),
    ),
  );
  expect(new Set(pids).size).toBe(8);
  const left = await transaction((tx) => Promise.resolve(tx));
  await expect(add(left, '5')).rejects.toThrow();
  expect(await rows(count)).toEqual([{ n: 2 }]);
});

it('gives dates, arrays and JSON as they were sent', async () => {
  await transaction(async (tx) => {
    const found = await rowsIn(
      tx,
      sql`SELECT ${testNow}::timestamptz AS at, ${[1, 2]}::int[] AS ids, ${null}::text AS nothing, ${JSON.stringify({ a: 1 })}::jsonb AS data`,
    );
    expect(found).toEqual([{ at: testNow, ids: [1, 2], nothing: null, data: { a: 1 } }]);
  });
});
