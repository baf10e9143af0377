/**
 * Fills one database with `rows` reports by COPY (cached: a database that has them is left alone).
 * Usage: tsx bench/seed.ts --rows 1000000, with DATABASE_URL (owner) of an office that has its reference data.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { copy, inChunks, withoutIndexes } from './lib/bulk';
import { assignmentColumns, benchRow, eventColumns, reportColumns, type BenchReference } from './lib/million';
import { randomFrom } from './lib/random';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const total = Number(values.rows);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();

const have = Number((await client.query('SELECT count(*) FROM report')).rows[0].count);
if (have >= total * 0.99) {
  console.log(`${have.toLocaleString('en')} reports are there already`);
  process.exit(0);
}
// The demo office begins with a report or two of its own.
if (have > 100)
  throw new Error(`The database holds ${have} reports, neither none nor ${total}: drop it and begin again.`);

const ids = async (sql: string) => (await client.query(sql)).rows;
const reference: BenchReference = {
  categories: await ids('SELECT id FROM category WHERE NOT is_sensitive ORDER BY id'),
  channels: await ids('SELECT id FROM channel ORDER BY id'),
  units: await ids(
    "SELECT id FROM administrative_unit WHERE valid_to IS NULL AND parent_id = (SELECT id FROM administrative_unit WHERE kind = 'province' AND valid_to IS NULL AND code = (SELECT province_code FROM office))",
  ),
  departments: await ids(
    'SELECT id FROM department WHERE disabled_at IS NULL AND parent_id IS NOT NULL ORDER BY id',
  ),
  people: await ids('SELECT id, department_id AS "departmentId" FROM person ORDER BY id'),
};

const random = randomFrom(20_261_121);
const now = Date.now();
const started = now;
const [{ top }] = (await client.query('SELECT coalesce(max(id), 0)::int AS top FROM report')).rows;
await withoutIndexes(client, ['report', 'assignment', 'report_event'], () =>
  inChunks(top + 1, total, async (from, to) => {
    const parts = { report: '', assignment: '', event: '' };
    for (let n = from; n <= to; n++) {
      const row = benchRow(n, total, now, reference, random);
      parts.report += row.report;
      parts.assignment += row.assignment;
      parts.event += row.event;
    }
    await copy(client, 'report', reportColumns, parts.report);
    await copy(client, 'assignment', assignmentColumns, parts.assignment);
    await copy(client, 'report_event', eventColumns, parts.event);
  }),
);
await client.query("SELECT setval('report_id_seq', (SELECT max(id) FROM report))");
await client.query(
  `INSERT INTO number_series (series, period, last_number)
   SELECT 'PA', substr(code, 4, 4), max(substr(code, 9)::int) FROM report GROUP BY 2
   ON CONFLICT (series, period) DO UPDATE SET last_number = excluded.last_number`,
);
await client.query(
  `WITH old AS (DELETE FROM report_tally RETURNING *)
   INSERT INTO report_tally (state, department_id, is_private, count)
   SELECT state, department_id, is_private, sum(count) FROM old GROUP BY 1, 2, 3 HAVING sum(count) <> 0`,
);
await client.query(
  `WITH old AS (DELETE FROM report_daily RETURNING *)
   INSERT INTO report_daily (day, department_id, category_id, is_private, received, closed, closed_late)
   SELECT day, department_id, category_id, is_private, sum(received), sum(closed), sum(closed_late) FROM old GROUP BY 1, 2, 3, 4`,
);
await client.query(
  `WITH old AS (DELETE FROM report_due_tally RETURNING *)
   INSERT INTO report_due_tally (day, count) SELECT day, sum(count) FROM old GROUP BY 1`,
);
await client.query('VACUUM ANALYZE');
console.log(`  ${total.toLocaleString('en')} reports in ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(0);
