/**
 * Brings the database in DATABASE_OWNER_URL to the newest schema and lets the login of DATABASE_URL work in it, with
 * the job queue's schema as its own. Prints one line of JSON: what was applied and which office lives here.
 */
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { applyMigrations } from './lib/schema-engine';

const ownerUrl = process.env.DATABASE_OWNER_URL ?? '';
const appUrl = process.env.DATABASE_URL ?? '';

async function on<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const applied = await applyMigrations(ownerUrl);

/** The login of DATABASE_URL must belong to the app's role; where the owner may not see to that, an admin has done it. */
const login = decodeURIComponent(new URL(appUrl).username);
await on(ownerUrl, async (client) => {
  const { rows } = await client.query<{ missing: boolean }>(
    `SELECT NOT pg_has_role($1::name, 'congvu_app', 'MEMBER') AS missing FROM pg_roles WHERE rolname = 'congvu_app'`,
    [login],
  );
  if (rows[0]?.missing) await client.query(`GRANT congvu_app TO ${client.escapeIdentifier(login)}`);
}).catch((error: Error) =>
  console.error(`The login ${login} could not be made a member of congvu_app: ${error.message}`),
);

const appRole = await on(appUrl, async (client) => {
  const { rows } = await client.query<{ role: string; ready: boolean }>(
    "SELECT quote_ident(current_user) AS role, to_regclass('graphile_worker.migrations') IS NOT NULL AS ready",
  );
  return rows[0];
});

/** The queue makes its own tables and looks at them as their owner; making the schema needs a right that it then loses again. */
if (appRole && !appRole.ready) {
  const here = (
    await on(ownerUrl, (client) =>
      client.query<{ name: string }>('SELECT quote_ident(current_database()) AS name'),
    )
  ).rows[0];
  await on(ownerUrl, (client) => client.query(`GRANT CREATE ON DATABASE ${here?.name} TO ${appRole.role}`));
  try {
    await runMigrations({ connectionString: appUrl });
  } finally {
    await on(ownerUrl, (client) =>
      client.query(`REVOKE CREATE ON DATABASE ${here?.name} FROM ${appRole.role}`),
    );
  }
}

const office = await on(appUrl, async (client) => {
  const { rows } = await client.query<{ provinceCode: string; isDemo: boolean; name: string }>(
    'SELECT province_code AS "provinceCode", is_demo AS "isDemo", name FROM office',
  );
  return rows[0] ?? null;
});
console.log(JSON.stringify({ applied, office }));
process.exit(0);
