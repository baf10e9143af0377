/** The office's database: embedded or given, reached by two logins. The owner migrates; the app may only work. */
import path from 'node:path';
import { startPostgres } from './embedded-postgres.mjs';
import { StartError } from './progress.mjs';
import { runScript } from './tree.mjs';

const name = 'congvu';
const appLogin = 'congvu_server';

/**
 * @typedef {{ownerUrl: string, appUrl: string, kind: string, recovered: boolean, pid?: number, onExit: (tell: () => void) => void, stop: () => Promise<void>}} Database
 */

/** Starts the embedded PostgreSQL with its database and the app's login. @returns {Promise<Database>} */
export async function startEmbedded(dataDir, secrets, flags = []) {
  let server;
  try {
    server = await startPostgres({
      databaseDir: path.join(dataDir, 'postgres'),
      password: secrets.ownerPassword,
      flags,
    });
  } catch (error) {
    throw new StartError(error.message);
  }
  try {
    await onServer(server.url('postgres'), async (client) => {
      const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (!exists.rowCount) await client.query(`CREATE DATABASE ${name}`);
      await client.query(`DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'congvu_app') THEN CREATE ROLE congvu_app NOLOGIN; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appLogin}') THEN CREATE ROLE ${appLogin} LOGIN IN ROLE congvu_app; END IF;
      END $$`);
      await client.query(`ALTER ROLE ${appLogin} PASSWORD ${client.escapeLiteral(secrets.appPassword)}`);
    });
  } catch (error) {
    await server.stop();
    throw error.code === '28P01'
      ? new StartError(
          `The password in ${path.join(dataDir, 'secrets.json')} is not that of ${dataDir}/postgres. Restore the two from the same backup.`,
        )
      : error;
  }
  return {
    ownerUrl: server.url(name),
    appUrl: server.url(name, appLogin, secrets.appPassword),
    kind: 'embedded PostgreSQL',
    recovered: server.recovered,
    pid: server.pid,
    onExit: server.onExit,
    stop: server.stop,
  };
}

/**
 * Connects to the given PostgreSQL. With one address only, the app works through the role congvu_app all the same.
 * @param {{databaseUrl?: string, ownerUrl?: string}} options
 * @returns {Promise<Database>}
 */
export async function reachGiven({ databaseUrl, ownerUrl }) {
  await refuseUnreachable('DATABASE_URL', databaseUrl);
  if (ownerUrl) await refuseUnreachable('DATABASE_OWNER_URL', ownerUrl);
  const narrowed = new URL(databaseUrl);
  if (!ownerUrl) narrowed.searchParams.set('options', '-c role=congvu_app');
  return {
    ownerUrl: ownerUrl ?? databaseUrl,
    appUrl: narrowed.href,
    kind: `PostgreSQL at ${narrowed.host}`,
    recovered: false,
    onExit: () => {},
    stop: async () => {},
  };
}

const reasons = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'the host cannot be reached',
  '28P01': 'the user or the password is wrong',
  28000: 'the user may not connect',
  '3D000': 'there is no such database',
};

async function refuseUnreachable(variable, url) {
  const shown = new URL(url);
  if (shown.password) shown.password = '…';
  try {
    await onServer(url, async (client) => {
      const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
      if (rows[0].version < 150000) throw new StartError(`${variable}: PostgreSQL 15 or newer is needed.`);
    });
  } catch (error) {
    if (error instanceof StartError) throw error;
    const code = error.code ?? error.errors?.[0]?.code;
    const why = /timeout/i.test(error.message ?? '') ? reasons.ETIMEDOUT : reasons[code];
    throw new StartError(
      `The database cannot be reached: ${why ?? error.message}.\n  ${variable}=${decodeURIComponent(shown.href)}\nNothing was started or changed.`,
    );
  }
}

/** Runs the work on one connection of its own. */
export async function onServer(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Migrates and hands the tables to the app's role. Answers what stands in the database. */
export async function prepareDatabase(database) {
  const env = { ...process.env, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_URL: database.appUrl };
  const said = await runScript('scripts/prepare-database.ts', [], { env });
  return JSON.parse(said.trim().split('\n').at(-1));
}
