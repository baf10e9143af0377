/** `npm start` refusing what cannot work: a clear message, an exit code, and nothing half done. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { onServer } from './lib/database.mjs';
import { freePort } from './lib/embedded-postgres.mjs';

const base = mkdtempSync(path.join(tmpdir(), 'congvu-start-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A data folder that does not exist yet. */
let count = 0;
const newFolder = () => path.join(base, `data-${++count}`);

type Ended = { code: number | null; said: string };

async function start(environment: Record<string, string>): Promise<Ended> {
  const {
    DATABASE_URL: _a,
    DATABASE_OWNER_URL: _b,
    AUTH_SECRET: _c,
    PERSONAL_DATA_KEY: _d,
    DATA_DIR: _e,
    DEMO: _f,
    BASE_URL: _g,
    ...rest
  } = process.env;
  const env = { ...rest, PORT: String(await freePort()), ...environment };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env,
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** Everything below a folder with its content, to see that nothing changed. */
function contentOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      return [name, statSync(file).isDirectory() ? 'folder' : readFileSync(file, 'latin1')];
    });
}

describe('a database that cannot be reached', () => {
  const { ownerUrl } = inject('testServer');
  const changed = (change: (url: URL) => void) => {
    const url = new URL(ownerUrl);
    change(url);
    return url.href;
  };
  test.each([
    ['unreachable', changed((url) => (url.port = '1')), 'nothing answers there'],
    [
      'a wrong password',
      changed((url) => (url.password = 'not-this-one')),
      'the user or the password is wrong',
    ],
    ['no such database', changed((url) => (url.pathname = '/nosuch')), 'there is no such database'],
    ['another scheme', 'mysql://localhost/office', 'must look like postgresql://'],
  ])('%s', async (_name, url, message) => {
    const dataDir = newFolder();
    const { code, said } = await start({ DATABASE_URL: url, DATA_DIR: dataDir });
    expect(said).toContain(message);
    expect(said).not.toContain('not-this-one');
    expect(code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('a production office without its secrets', async () => {
    const { code, said } = await start({ DATABASE_URL: ownerUrl, DEMO: '0', DATA_DIR: newFolder() });
    expect(said).toContain('AUTH_SECRET and PERSONAL_DATA_KEY must be set');
    expect(code).toBe(1);
  });

  test('a production office opened again without its secrets, though DEMO is not given', async () => {
    const name = `test_clone_production_${process.pid}`;
    const url = changed((one) => (one.pathname = `/${name}`));
    await onServer(ownerUrl, (client: pg.Client) => client.query(`CREATE DATABASE ${name}`));
    try {
      await onServer(url, (client: pg.Client) =>
        client.query('CREATE TABLE office AS SELECT false AS is_demo'),
      );
      const dataDir = newFolder();
      const { code, said } = await start({ DATABASE_URL: url, DATA_DIR: dataDir });
      expect(said).toContain('AUTH_SECRET and PERSONAL_DATA_KEY must be set');
      expect(code).toBe(1);
      expect(existsSync(path.join(dataDir, 'secrets.json'))).toBe(false);
    } finally {
      await onServer(ownerUrl, (client: pg.Client) => client.query(`DROP DATABASE ${name}`));
    }
  });
});

describe('settings', () => {
  test('that are not usable are all named at once', async () => {
    const dataDir = newFolder();
    const { code, said } = await start({
      PORT: 'eighty',
      DEMO: 'yes',
      DEMO_PASSWORD: 'short',
      AUTH_SECRET: 'short',
      DATA_DIR: dataDir,
    });
    for (const name of ['PORT=eighty', 'DEMO=yes', 'DEMO_PASSWORD', 'AUTH_SECRET'])
      expect(said).toContain(name);
    expect(code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('a province that does not exist', async () => {
    const dataDir = newFolder();
    const { code, said } = await start({ PROVINCE_CODE: '99', DATA_DIR: dataDir });
    expect(said).toContain('there is no such province');
    expect(code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('a port that is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, () => resolve((other.address() as { port: number }).port)),
    );
    const dataDir = newFolder();
    const { code, said } = await start({ PORT: String(port), DATA_DIR: dataDir });
    await new Promise((resolve) => other.close(resolve));
    expect(said).toContain(`Port ${port} is taken by another program`);
    expect(code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('a data folder that is broken', () => {
  const secrets = JSON.stringify({
    authSecret: 'x'.repeat(64),
    personalDataKey: 'a'.repeat(64),
    ownerPassword: 'x'.repeat(12),
    appPassword: 'x'.repeat(12),
  });
  const cases: [string, (dataDir: string) => void, string][] = [
    ['is a file', (dir) => writeFileSync(dir, 'not a folder'), 'is not a folder'],
    [
      'holds something else where the database belongs',
      (dir) => {
        mkdirSync(path.join(dir, 'postgres'), { recursive: true });
        writeFileSync(path.join(dir, 'postgres/holiday.jpg'), 'beach');
      },
      'is not a PostgreSQL data folder',
    ],
    [
      'has a database whose files are gone',
      (dir) => {
        mkdirSync(path.join(dir, 'postgres'), { recursive: true, mode: 0o700 });
        chmodSync(path.join(dir, 'postgres'), 0o700);
        writeFileSync(path.join(dir, 'postgres/PG_VERSION'), '18\n');
        writeFileSync(path.join(dir, 'secrets.json'), secrets);
      },
      'PostgreSQL could not open',
    ],
    [
      'has lost its secrets',
      (dir) => {
        mkdirSync(path.join(dir, 'postgres'), { recursive: true });
        writeFileSync(path.join(dir, 'postgres/PG_VERSION'), '18\n');
      },
      'secrets.json is missing',
    ],
    [
      'has damaged secrets',
      (dir) => {
        mkdirSync(dir);
        writeFileSync(path.join(dir, 'secrets.json'), '{"authSecret": "xxx');
      },
      'secrets.json is damaged',
    ],
  ];
  test.each(cases)('%s', async (_name, make, message) => {
    const dataDir = newFolder();
    make(dataDir);
    const isFile = statSync(dataDir).isFile();
    const before = isFile ? readFileSync(dataDir, 'utf8') : contentOf(dataDir);
    const { code, said } = await start({ DATA_DIR: dataDir });
    expect(said).toContain(message);
    expect(code).toBe(1);
    expect(isFile ? readFileSync(dataDir, 'utf8') : contentOf(dataDir)).toEqual(before);
  });

  test('is in use by another start', async () => {
    const dataDir = newFolder();
    mkdirSync(dataDir);
    const { identify } = await import('./lib/run-record.mjs');
    writeFileSync(
      path.join(dataDir, 'run.json'),
      JSON.stringify({ supervisor: identify(process.pid), port: 3000 }),
    );
    const { code, said } = await start({ DATA_DIR: dataDir });
    expect(said).toContain('An office already runs on');
    expect(code).toBe(1);
  });
});
