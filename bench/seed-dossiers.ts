/**
 * Fills one database with dossiers by COPY, beside its reports (cached: a database that has them is left alone).
 * Usage: tsx bench/seed-dossiers.ts --rows 300000, with DATABASE_URL (owner) of an office that has its reference data.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { encryptText } from '../lib/personal-data/cipher';
import { copy, inChunks, withoutIndexes } from './lib/bulk';
import {
  contactColumns,
  dossierColumns,
  dossierEventColumns,
  dossierLines,
  stepColumns,
  type DossierReference,
} from './lib/dossier-rows';
import { randomFrom } from './lib/random';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '300000' } } });
const total = Number(values.rows);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();

const have = Number((await client.query('SELECT count(*) FROM dossier')).rows[0].count);
if (have >= total * 0.99) {
  console.log(`${have.toLocaleString('en')} dossiers are there already`);
  process.exit(0);
}
// The demo office begins with one of its own.
if (have > 100)
  throw new Error(`The database holds ${have} dossiers, neither none nor ${total}: drop it and begin again.`);

const ids = async (text: string) => (await client.query(text)).rows;
const reference: DossierReference = {
  procedures: await ids(`
    SELECT DISTINCT ON (p.id) p.id, v.id AS "versionId", p.name, s.name AS "stepName" FROM procedure p
    JOIN procedure_version v ON v.procedure_id = p.id JOIN procedure_step s ON s.procedure_version_id = v.id
    ORDER BY p.id, v.valid_from DESC, s.position`),
  departments: await ids(
    'SELECT id FROM department WHERE disabled_at IS NULL AND parent_id IS NOT NULL ORDER BY id',
  ),
  people: await ids('SELECT id, department_id AS "departmentId" FROM person ORDER BY id'),
  channels: await ids(`SELECT id FROM channel WHERE kind = 'citizen_app' ORDER BY id`),
  names: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Châu'].map((name) =>
    Buffer.from(encryptText(name) ?? []).toString('hex'),
  ),
};

const random = randomFrom(20_261_124);
const now = Date.now();
const tables = ['contact', 'dossier', 'dossier_step', 'dossier_event'];
const tops = await ids(
  `SELECT greatest(${tables.map((table) => `(SELECT coalesce(max(id), 0) FROM ${table})`).join(', ')})::int AS top`,
);
const top = Number(tops[0].top);
// A dossier points at its step and the step at its dossier, so neither can be written first; tallies are summed afterwards.
await client.query('SET session_replication_role = replica');
await withoutIndexes(client, tables, () =>
  inChunks(top + 1, top + total, async (from, to) => {
    const parts = { contact: '', dossier: '', step: '', event: '' };
    for (let n = from; n <= to; n++) {
      const row = dossierLines(n, top, total, now, reference, random);
      parts.contact += row.contact;
      parts.dossier += row.dossier;
      parts.step += row.step;
      parts.event += row.event;
    }
    await copy(client, 'contact', contactColumns, parts.contact);
    await copy(client, 'dossier', dossierColumns, parts.dossier);
    await copy(client, 'dossier_step', stepColumns, parts.step);
    await copy(client, 'dossier_event', dossierEventColumns, parts.event);
  }),
);
await client.query('SET session_replication_role = origin');
for (const table of tables)
  await client.query(
    `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`,
  );
await client.query('TRUNCATE dossier_tally, dossier_due_tally');
await client.query(
  'INSERT INTO dossier_tally (state, department_id, count) SELECT state, department_id, count(*) FROM dossier GROUP BY 1, 2',
);
await client.query(
  `INSERT INTO dossier_due_tally (day, count)
   SELECT report_day(due_at), count(*) FROM dossier WHERE closed_at IS NULL AND due_at IS NOT NULL GROUP BY 1`,
);
// A bench that is older than the scopes of dossiers keeps its reports.
await client.query(
  `UPDATE access_token SET scopes = scopes || '{dossier.read}' WHERE is_demo AND NOT 'dossier.read' = ANY (scopes)`,
);
await client.query('VACUUM ANALYZE');
console.log(`  ${total.toLocaleString('en')} dossiers in ${Math.round((Date.now() - now) / 1000)} s`);
process.exit(0);
