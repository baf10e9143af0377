/** `npm run migrate`: brings the database in DATABASE_OWNER_URL (or DATABASE_URL) to the newest schema. */
import { applyMigrations } from './lib/schema-engine';

const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set.');
  process.exit(1);
}
const applied = await applyMigrations(url);
console.log(applied.length ? applied.map((name) => `applied ${name}`).join('\n') : 'up to date');
process.exit(0);
