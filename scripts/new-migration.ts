/**
 * `npm run migration:new -- what_it_does`: writes the SQL between the schema as of the last commit and the schema
 * as it stands now into prisma/migrations/NNNN_what_it_does/migration.sql, to be read and completed by hand.
 * Needs any PostgreSQL in DATABASE_URL; nothing is written to it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diffSchemas, readSchema } from './lib/schema-engine';

const name = process.argv[2];
const url = process.env.DATABASE_URL;
if (!name || !/^[a-z0-9_]+$/.test(name) || !url) {
  console.error('Usage: DATABASE_URL=… npm run migration:new -- what_it_does');
  process.exit(1);
}

const dir = path.resolve(import.meta.dirname, '../prisma/migrations');
const existing = readdirSync(dir).filter((entry) => /^\d{4}_/.test(entry));
const before = existing.length
  ? execFileSync('git', ['ls-tree', '--name-only', 'HEAD', 'prisma/schema/'], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => file.endsWith('.prisma'))
      .map((file) => ({
        path: file,
        content: execFileSync('git', ['show', `HEAD:${file}`], { encoding: 'utf8' }),
      }))
  : null;
const sql = await diffSchemas(url, before, readSchema());
const folder = path.join(dir, `${String(existing.length + 1).padStart(4, '0')}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'migration.sql'), sql);
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit it.`);
process.exit(0);
