/**
 * Fills one database with `rows` reports by COPY (cached: a database that has them is left alone).
 * Usage: tsx bench/seed.ts --rows 1000000, with DATABASE_URL (owner) of an office that has its reference data.
 */
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { assignmentColumns, benchRow, eventColumns, reportColumns, type BenchReference } from './lib/million';
import { randomFrom } from './lib/random';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const total = Number(values.rows);
const chunk = 20_000;
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

const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
  "SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('report', 'assignment', 'report_event') AND indexname NOT LIKE '%_pkey' AND indexdef NOT LIKE 'CREATE UNIQUE%'",
);
for (const { indexname } of indexes) await client.query(`DROP INDEX "${indexname}"`);

async function copy(table: string, columns: string, text: string): Promise<void> {
  if (!text) return;
  const stream = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`)) as unknown as Writable;
  stream.end(text);
  await finished(stream);
}

const random = randomFrom(20_261_121);
const now = Date.now();
const started = Date.now();
const [{ top }] = (await client.query('SELECT coalesce(max(id), 0)::int AS top FROM report')).rows;
for (let first = top + 1; first <= total; first += chunk) {
  const parts = { report: '', assignment: '', event: '' };
  for (let n = first; n < first + chunk && n <= total; n++) {
    const row = benchRow(n, total, now, reference, random);
    parts.report += row.report;
    parts.assignment += row.assignment;
    parts.event += row.event;
  }
  await copy('report', reportColumns, parts.report);
  await copy('assignment', assignmentColumns, parts.assignment);
  await copy('report_event', eventColumns, parts.event);
  const done = Math.min(first + chunk - 1, total);
  if (((first - top - 1) / chunk) % 5 !== 4 && done !== total) continue;
  const bar = '█'.repeat(Math.round((done / total) * 30)).padEnd(30, '░');
  console.log(`${bar} ${done.toLocaleString('en')} rows, ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log('building the indexes …');
for (const { indexdef } of indexes) await client.query(indexdef);
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
