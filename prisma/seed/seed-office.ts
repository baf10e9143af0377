import { PrismaPg } from '@prisma/adapter-pg';
import { hashPassword } from '../../lib/auth/password';
import { PrismaClient } from '../../lib/db/generated/client';
import { seedDemo } from './demo/seed-demo';
import { createRootDepartment } from './demo/seed-organisation';
import { requireProvince, seedReference } from './reference/seed-reference';
import type { Tx } from './tx';

export type SeedOptions = {
  databaseUrl: string;
  /** Without one: the province of the office that is there, else 22. */
  provinceCode?: string;
  /** False: an empty production office, in which no demo account, key or token can ever exist. */
  demo: boolean;
  /** Of every demo account. */
  password: string;
  log: (line: string) => void;
  /** How many demo reports. */
  reports?: number;
  /** How many demo dossiers. */
  dossiers?: number;
  now?: Date;
  seed?: number;
};

/** Any number will do: two seeds of one database wait for each other. */
const lockKey = 420_312;
const defaultProvince = '22';

/**
 * Gives a migrated database its office, or completes the reference data of the office that it serves. All or nothing.
 * @throws Error for an unknown province, another province than the office's, or a demo office asked to be a production one
 */
export async function seedOffice(options: SeedOptions): Promise<void> {
  if (options.provinceCode) await requireProvince(options.provinceCode);
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: options.databaseUrl, max: 1 }),
  });
  const timed = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    const start = Date.now();
    const result = await work();
    options.log(`${label} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  };
  const passwordHash = options.demo ? await hashPassword(options.password) : '';
  try {
    await prisma.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(${lockKey}::bigint)`;
        const office = await findOffice(tx, options);
        const province = await requireProvince(
          options.provinceCode ?? office?.provinceCode ?? defaultProvince,
        );
        await timed('Administrative units, categories, calendars, service levels, roles', () =>
          seedReference(tx, { provinceCode: province.code }),
        );
        if (office) return;
        if (options.demo) {
          const { now = new Date(), seed = 1, reports = 3000, dossiers = 2000 } = options;
          await timed(
            `Demo office ${province.fullName} with ${reports} reports and ${dossiers} dossiers`,
            () => seedDemo(tx, { provinceCode: province.code, passwordHash, now, seed, reports, dossiers }),
          );
        } else {
          await createRootDepartment(tx, province);
          await tx.office.create({
            data: { id: 1, provinceCode: province.code, name: province.fullName, isDemo: false },
          });
          options.log(`Production office ${province.fullName}: empty, without accounts`);
        }
      },
      { timeout: 300_000, maxWait: 60_000 },
    );
    await prisma.$executeRaw`ANALYZE`;
  } finally {
    await prisma.$disconnect();
  }
}

/** The office that the database serves already, if it may be seeded as asked. */
async function findOffice(tx: Tx, { provinceCode, demo, log }: SeedOptions) {
  const office = await tx.office.findUnique({ where: { id: 1 } });
  if (!office) return null;
  if (provinceCode && office.provinceCode !== provinceCode) {
    throw new Error(
      `This database serves province ${office.provinceCode} (${office.name}), not ${provinceCode}. Use another database, or PROVINCE_CODE=${office.provinceCode}.`,
    );
  }
  if (office.isDemo && !demo)
    throw new Error(
      'This database serves a demo office. A production office (DEMO=0) needs a database of its own.',
    );
  log(
    `The office ${office.name} is there already: ${office.isDemo ? 'its demo data stays as it is' : 'a production office, which gets no demo data'}`,
  );
  return office;
}
