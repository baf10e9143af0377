/**
 * `npm run seed`: reference data always; the demo province when the database has no office yet and DEMO is not 0.
 * Environment: DATABASE_OWNER_URL or DATABASE_URL, PROVINCE_CODE (22), DEMO (1), DEMO_PASSWORD, DEMO_REPORTS (3000), PERSONAL_DATA_KEY.
 */
import { seedOffice } from './seed-office';

const { DATABASE_OWNER_URL, DATABASE_URL, PROVINCE_CODE, DEMO, DEMO_PASSWORD, DEMO_REPORTS } = process.env;
const databaseUrl = DATABASE_OWNER_URL ?? DATABASE_URL;

try {
  if (!databaseUrl) throw new Error('DATABASE_URL is not set.');
  const reports = Number(DEMO_REPORTS ?? 3000);
  if (!Number.isInteger(reports) || reports < 1)
    throw new Error(`DEMO_REPORTS must be a whole number above 0, not "${DEMO_REPORTS}".`);
  await seedOffice({
    databaseUrl,
    provinceCode: PROVINCE_CODE || undefined,
    demo: DEMO !== '0',
    password: DEMO_PASSWORD || 'CongVu@Demo2026',
    reports,
    log: (line) => console.log(line),
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
