/**
 * `npm run seed`: reference data always; the demo province when the database has no office yet and DEMO is not 0.
 * Environment: DATABASE_OWNER_URL or DATABASE_URL, PROVINCE_CODE (22), DEMO (1), DEMO_PASSWORD, DEMO_REPORTS (3000), DEMO_DOSSIERS (2000), PERSONAL_DATA_KEY.
 */
import { seedOffice } from './seed-office';

const { DATABASE_OWNER_URL, DATABASE_URL, PROVINCE_CODE, DEMO, DEMO_PASSWORD, DEMO_REPORTS, DEMO_DOSSIERS } =
  process.env;
const databaseUrl = DATABASE_OWNER_URL ?? DATABASE_URL;

/** Left out: as many as the demo has. */
function countOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${name} must be a whole number above 0, not "${text}".`);
  return count;
}

try {
  if (!databaseUrl) throw new Error('DATABASE_URL is not set.');
  await seedOffice({
    databaseUrl,
    provinceCode: PROVINCE_CODE || undefined,
    demo: DEMO !== '0',
    password: DEMO_PASSWORD || 'CongVu@Demo2026',
    reports: countOf('DEMO_REPORTS', DEMO_REPORTS),
    dossiers: countOf('DEMO_DOSSIERS', DEMO_DOSSIERS),
    log: (line) => console.log(line),
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
