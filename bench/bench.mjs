/**
 * `npm run bench`: a million reports and 300,000 dossiers, the built application over loopback at 1 and 16 connections, and in the same run
 * the floor (bench/floor-server.mjs). Prints a table and writes bench/results/<date>.json.
 * Options: --rows 1000000 --dossiers 300000 --small 10000 --seconds 4
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { freePort, startPostgres } from '../scripts/lib/embedded-postgres.mjs';
import { readOptions } from '../scripts/lib/options.mjs';
import { ensureBuilt, ensureGenerated, runScript } from '../scripts/lib/tree.mjs';
import { webServerArgs } from '../scripts/lib/web-server.mjs';
import { load, once } from './lib/load.mjs';
import { assignMany } from './bulk.mjs';
import { dossierFacts, dossierQuestions } from './dossier-questions.mjs';
import { navigations, questions } from './questions.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    dossiers: { type: 'string', default: '300000' },
    small: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
  },
});
const root = path.resolve(import.meta.dirname, '..');
const seconds = Number(values.seconds);
const distDir = process.env.NEXT_DIST_DIR ?? '.next';
const password = 'Bench@Mark2026';
const secret = 'bench-secret-bench-secret-bench-secret';
const bearer = { authorization: 'Bearer demo-token-coordinator' };
const children = new Set();

/** Starts a server and waits until `ready` answers. */
async function serve(args, env, ready) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.on('exit', () => children.delete(child));
  child.stdout.resume();
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended with ${child.exitCode}`);
    if (await ready().catch(() => false)) return child;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${args[0]} did not answer within 30 s`);
}

function stop(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

async function prepare(postgres, rows, dossiers) {
  const name = `bench_${rows}`;
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await admin.query(`CREATE DATABASE "${name}"`);
  await admin.end();
  const env = {
    DATABASE_URL: postgres.url(name),
    DEMO: '1',
    DEMO_REPORTS: '1',
    DEMO_DOSSIERS: '1',
    DEMO_PASSWORD: password,
    PERSONAL_DATA_KEY: 'be'.repeat(32),
    AUTH_SECRET: secret,
  };
  const more = { env: { ...process.env, ...env }, onLine: (line) => console.log(`  ${line}`) };
  await runScript('scripts/migrate.ts', [], more);
  await runScript('prisma/seed/seed.ts', [], more);
  await runScript('bench/seed.ts', ['--rows', String(rows)], more);
  await runScript('bench/seed-dossiers.ts', ['--rows', String(dossiers)], more);
  await runScript('bench/settle.ts', [], more);
  return postgres.url(name);
}

async function facts(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (sql) => (await client.query(sql)).rows;
  const [department] = await one(
    'SELECT d.id, d.code FROM department d JOIN report r ON r.department_id = d.id WHERE r.closed_at IS NULL GROUP BY d.id ORDER BY count(*) DESC, d.id LIMIT 1',
  );
  const codes = (await one('SELECT code FROM report ORDER BY md5(code) LIMIT 500')).map((row) => row.code);
  const fresh = await one(
    "SELECT code, version FROM report WHERE state IN ('new', 'accepted', 'assigned') AND NOT is_private ORDER BY md5(code) LIMIT 20000",
  );
  const departments = (await one('SELECT id FROM department WHERE parent_id IS NOT NULL ORDER BY id')).map(
    (row) => row.id,
  );
  const [{ code: service }] = await one(
    'SELECT c.code FROM category c WHERE NOT is_sensitive AND retired_at IS NULL AND NOT EXISTS (SELECT FROM category_question q WHERE q.category_id = c.id AND q.is_required) ORDER BY position LIMIT 1',
  );
  const [{ total }] = await one('SELECT count(*)::int AS total FROM report');
  const dossiers = await dossierFacts(one);
  await client.end();
  return { total, department, codes, fresh, departments, service, dossiers };
}

/** Signs in as the demo coordinator and answers the cookie header. */
async function signIn(base) {
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const cookies = csrf.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email: 'coordinator@congvu.example', password, json: 'true' }),
  });
  const session = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (!session.some((cookie) => cookie.includes('session-token')))
    throw new Error(`signing in answered ${answer.status}`);
  return [...cookies, ...session].join('; ');
}

const residentMb = (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kb = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kb('VmRSS') / 1024, peak: kb('VmHWM') / 1024 };
};

async function both(base, make) {
  const one = await load(base, make, { connections: 1, seconds });
  const many = await load(base, make, { connections: 16, seconds });
  const failure = one.firstFailure ?? many.firstFailure;
  if (failure) console.log(`  ! ${one.failures + many.failures} failures, first: ${failure}`);
  return { one, many };
}

const get = (paths, headers) => {
  const at = typeof paths === 'function' ? paths : () => paths;
  return (n) => ({ path: at(n), headers });
};

async function measure(url, rows, only) {
  const port = await freePort();
  const floorPort = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const floorBase = `http://127.0.0.1:${floorPort}`;
  const known = await facts(url);
  const env = {
    DATABASE_URL: url,
    PORT: String(port),
    NODE_ENV: 'production',
    DEMO: '1',
    BASE_URL: base,
    NEXTAUTH_URL: base,
    AUTH_SECRET: secret,
    PERSONAL_DATA_KEY: 'be'.repeat(32),
    DATA_DIR: path.join(root, '.cache/bench/data'),
    NEXT_DIST_DIR: distDir,
  };
  const floor = await serve(
    ['bench/floor-server.mjs'],
    { DATABASE_URL: url, PORT: String(floorPort) },
    async () => (await once(floorBase, { path: '/A' })).status === 200,
  );
  const app = await serve(
    webServerArgs({ port, heapMb: readOptions({ HEAP_MB: process.env.HEAP_MB }).heapMb, host: '127.0.0.1' }),
    env,
    async () => (await fetch(`${base}/api/health`)).ok,
  );
  const table = [];
  let bulk = null;
  const note = async (id, name, make, floorPath) => {
    const floorFigures = floorPath ? await both(floorBase, get(floorPath)) : null;
    const figures = await both(base, make);
    table.push({
      rows,
      id,
      name,
      app: figures,
      floor: floorFigures,
      ratio: floorFigures && figures.one.p50 / floorFigures.one.p50,
    });
    print(table.at(-1));
  };

  for (const question of [...questions, ...dossierQuestions]) {
    if (only && !only.includes(question.id)) continue;
    await note(question.id, question.name, get(question.app(known), bearer), question.floor(known));
  }
  if (!only) {
    let created = 0;
    const stamp = Date.now();
    await note('F', 'create over the API', () => ({
      method: 'POST',
      path: '/api/open311/v2/requests.json',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        api_key: 'demo-lao-cai-so',
        service_code: known.service,
        address_string: `Số ${++created} đường Lê Lợi`,
        description: `Nắp cống vỡ trước cổng trường, lần đo ${stamp}-${created}. Đề nghị xử lý sớm.`,
      }).toString(),
    }));
    let next = 0;
    await note('G', 'assign', () => {
      const report = known.fresh[next++ % known.fresh.length];
      return {
        method: 'POST',
        path: `/api/v1/reports/${report.code}/assign`,
        headers: { ...bearer, 'content-type': 'application/json' },
        body: JSON.stringify({
          version: report.version,
          leadDepartmentId: known.departments[next % known.departments.length],
        }),
      };
    });
    // From the other end than G, so that no version is an old one.
    bulk = await assignMany(base, bearer, known.fresh.slice(-500), known.departments[0]);
    console.log(
      `assign ${bulk.rows} selected reports: ${bulk.done} done in ${bulk.seconds.toFixed(1)} s (goal ≤ 10 s)`,
    );
    const cookie = await signIn(base);
    for (const page of navigations) {
      const floorPath = typeof page.floor === 'function' ? page.floor(known) : page.floor;
      await note(page.id, page.name, get(page.path(known), { cookie }), floorPath);
    }
  }
  const memory = residentMb(app.pid);
  await stop(app);
  await stop(floor);
  return { table, memory, bulk };
}

const ms = (value) => (value === undefined ? '–' : value.toFixed(1)).padStart(8);
const header = `${'rows'.padStart(9)}  ${'question'.padEnd(44)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'req/s'.padStart(8)}  |${'p50'.padStart(8)}${'p95'.padStart(8)}${'req/s'.padStart(8)}  |${'floor'.padStart(8)}${'×'.padStart(7)}`;
function print({ rows, id, name, app, floor, ratio }) {
  const half = (figures) =>
    `${ms(figures.p50)}${ms(figures.p95)}${Math.round(figures.perSecond).toString().padStart(8)}`;
  console.log(
    `${rows.toLocaleString('en').padStart(9)}  ${`${id} · ${name}`.padEnd(44)}${half(app.one)}  |${half(app.many)}  |${ms(floor?.one.p50)}${(ratio ? ratio.toFixed(1) : '–').padStart(7)}`,
  );
}

const postgres = await startPostgres({ databaseDir: path.join(root, '.cache/bench/postgres') });
const end = async (code) => {
  for (const child of children) child.kill('SIGKILL');
  await postgres.stop();
  process.exit(code);
};
process.on('SIGINT', () => void end(130));
try {
  await ensureGenerated();
  console.log((await ensureBuilt(distDir)) ? 'built the application' : 'the application is built');
  const [rows, dossiers, few] = [values.rows, values.dossiers, values.small].map(Number);
  // As many for each report as in the large one.
  const small = await prepare(postgres, few, Math.round((few * dossiers) / rows));
  const large = await prepare(postgres, rows, dossiers);
  console.log(
    `\nmilliseconds at 1 connection | at 16 connections | floor p50 at 1 connection and the ratio to it\n${header}`,
  );
  const before = await measure(small, few, ['A', 'B', 'D', 'E', 'HA', 'HB', 'HD', 'HE']);
  const many = await measure(large, rows);
  console.log(
    `\napp memory: ${Math.round(many.memory.now)} MB now, ${Math.round(many.memory.peak)} MB at the most`,
  );
  for (const { id, app } of before.table) {
    const after = many.table.find((row) => row.id === id);
    console.log(
      `${id}: p50 at ${rows} reports is ${(after.app.one.p50 / app.one.p50).toFixed(2)} × that at ${few}`,
    );
  }
  mkdirSync(path.join(root, 'bench/results'), { recursive: true });
  const machine = {
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    cpu: os.cpus()[0]?.model,
    node: process.version,
  };
  const file = path.join(
    root,
    'bench/results',
    `${new Date().toISOString().slice(0, 16).replace(':', '')}.json`,
  );
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine, memory: many.memory, bulk: many.bulk, table: [...before.table, ...many.table] }, null, 1)}\n`,
  );
  console.log(`written to ${path.relative(root, file)}`);
  await end(0);
} catch (error) {
  console.error(error);
  await end(1);
}
