/**
 * DATA_DIR/run.json: who runs the office in this folder. It keeps two starts from sharing one folder, lets the next
 * start end what a killed one left behind, and tells admin:create where the database is.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive } from './embedded-postgres.mjs';
import { StartError } from './progress.mjs';

const fileOf = (dataDir) => path.join(dataDir, 'run.json');

/** When the process began: with its number, that is one process and no other. Null where nobody can say. */
function startOf(pid) {
  try {
    // Field 22 of the line, counted after the program's name, which may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return null;
    }
  }
}

export const identify = (pid) => ({ pid, started: startOf(pid) });

const isRunning = (who) => Boolean(who?.pid) && isAlive(who.pid) && startOf(who.pid) === who.started;

export function readRun(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return null;
  }
}

/** @throws {StartError} when an office runs on this folder now */
export function refuseSecondStart(dataDir) {
  const run = readRun(dataDir);
  if (!isRunning(run?.supervisor) || run.supervisor.pid === process.pid) return;
  throw new StartError(
    `An office already runs on ${dataDir} (process ${run.supervisor.pid}${run.port ? `, port ${run.port}` : ''}).\n` +
      'Stop it first, or start this one with another DATA_DIR and PORT.',
  );
}

/** Ends the web server that a killed start left behind, if it really is ours. Answers whether there was one. */
export async function endLeftoverServer(dataDir) {
  const run = readRun(dataDir);
  if (!isRunning(run?.server)) return false;
  await endProcess(run.server.pid, 5000);
  return true;
}

/** Asks a process to end, and ends it when it does not within the time. */
export async function endProcess(pid, milliseconds) {
  const send = (signal) => {
    try {
      process.kill(pid, signal);
    } catch {
      // It is gone already.
    }
  };
  send('SIGTERM');
  for (let waited = 0; waited < milliseconds && isAlive(pid); waited += 50)
    await new Promise((done) => setTimeout(done, 50));
  if (isAlive(pid)) send('SIGKILL');
  for (let i = 0; i < 40 && isAlive(pid); i++) await new Promise((done) => setTimeout(done, 50));
}

/**
 * Takes the folder for this process.
 * @returns {{write: (facts: object) => void, release: () => void}}
 * @throws {StartError} when another office has it
 */
export function takeFolder(dataDir) {
  if (existsSync(dataDir) && !isFolder(dataDir))
    throw new StartError(`DATA_DIR ${dataDir} is not a folder. Nothing was changed.`);
  const isNew = !existsSync(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const own = { supervisor: identify(process.pid) };
  const file = fileOf(dataDir);
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 20)
        throw new StartError(`DATA_DIR ${dataDir} cannot be written: ${error.message}`);
      refuseSecondStart(dataDir);
      rmSync(file, { force: true });
    }
  }
  return {
    write(facts) {
      writeFileSync(`${file}.new`, JSON.stringify({ ...own, ...facts }, null, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    release() {
      rmSync(file, { force: true });
      if (isNew && readdirSync(dataDir).length === 0) rmdirSync(dataDir);
    },
  };
}

function isFolder(target) {
  try {
    readdirSync(target);
    return true;
  } catch (error) {
    if (error.code === 'ENOTDIR') return false;
    throw new StartError(`DATA_DIR ${target} cannot be read: ${error.message}`);
  }
}
