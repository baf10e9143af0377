/**
 * `npm run admin:create -- --email … --name …`: the first admin of a production office, with a password that is shown
 * this once. Finds the embedded database of a running office by DATA_DIR/run.json, another one by DATABASE_URL.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fold } from '@/lib/search/fold';

const Input = z.object({
  email: z.string().trim().max(200).transform(fold).pipe(z.email()),
  name: z.string().trim().normalize().min(2).max(120),
});

const refusals: Record<string, string> = {
  admin_exists: 'This office has an admin already: further accounts are made on its page for people.',
  demo_office:
    'This is a demo office; it has a demo admin. A production office is started with DEMO=0 on an empty database.',
  not_found: 'The office is not filled yet. Let npm start finish once, then try again.',
};

function fail(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** The address of the office's database: given, or written down by the start that runs it. */
function databaseUrl(): string {
  const given = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (given) return given;
  const file = path.resolve(import.meta.dirname, '..', process.env.DATA_DIR ?? '.data', 'run.json');
  try {
    const { ownerUrl } = JSON.parse(readFileSync(file, 'utf8')) as { ownerUrl?: string };
    if (ownerUrl) return ownerUrl;
  } catch {
    // Said below.
  }
  return fail(
    `No office runs on ${path.dirname(file)}. Start it first (DEMO=0 npm start), or set DATABASE_URL.`,
  );
}

const usage = 'Usage: npm run admin:create -- --email name@office.example --name "Full Name"';
const options = { email: { type: 'string' }, name: { type: 'string' } } as const;
let values: { email?: string; name?: string } = {};
try {
  values = parseArgs({ options }).values;
} catch {
  fail(usage);
}
const input = Input.safeParse(values);
if (!input.success) fail(`${usage}\n${z.prettifyError(input.error)}`);

// What the verb needs of the environment; it neither signs sessions nor reads personal data.
Object.assign(process.env, {
  DATABASE_URL: databaseUrl(),
  AUTH_SECRET: process.env.AUTH_SECRET ?? 'not used by this command, but required'.padEnd(40),
  PERSONAL_DATA_KEY: process.env.PERSONAL_DATA_KEY ?? '0'.repeat(64),
});
const { createFirstAdmin } = await import('@/lib/organisation/create-first-admin');
const ctx = {
  actor: { kind: 'system', name: 'npm run admin:create' },
  requestId: crypto.randomUUID(),
  address: '',
  now: new Date(),
} as const;
try {
  const { password } = await createFirstAdmin(ctx, input.data);
  console.log(
    `\nMade the admin ${input.data.name}.\n\n  e-mail    ${input.data.email}\n  password  ${password}\n\nIt is shown this once. Sign in and change it.\n`,
  );
  process.exit(0);
} catch (error) {
  const key = (error as { messageKey?: string }).messageKey ?? '';
  fail(refusals[key] ?? `The account could not be made: ${(error as Error).message}`);
}
