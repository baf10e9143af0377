/**
 * A whole office made to run: database, migrations, first data, web server, in this order, and stopped in the reverse.
 * `npm start`, the browser tests and the bench all open their office here.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { refuseForeignFolder } from './embedded-postgres.mjs';
import { onServer, prepareDatabase, reachGiven, startEmbedded } from './database.mjs';
import { step as printStep, StartError } from './progress.mjs';
import { requireSecrets } from './options.mjs';
import { endLeftoverServer, endProcess, identify, refuseSecondStart, takeFolder } from './run-record.mjs';
import { ensureSecrets, readSecrets } from './secrets.mjs';
import { ensureBuilt, ensureGenerated, ensureInstalled, root, runScript, track } from './tree.mjs';
import { webServerArgs } from './web-server.mjs';

export const version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;

/** Fails when the port is taken, on any of the addresses that "localhost" can mean. */
async function refuseTakenPort(port) {
  for (const host of [undefined, '127.0.0.1']) {
    await new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (error) => {
        const reason =
          error.code === 'EACCES'
            ? 'needs rights that this user does not have'
            : 'is taken by another program';
        reject(
          new StartError(
            `Port ${port} ${reason}. Start with another one: PORT=${port === 3000 ? 3001 : 3000} npm start\nNothing was started or changed.`,
          ),
        );
      });
      probe.listen({ port, host, exclusive: true }, () => probe.close(resolve));
    });
  }
}

async function refuseUnknownProvince(code) {
  if (!code) return;
  const { getAllProvince } = await import('new-vn-provinces/provinces');
  const known = (await getAllProvince()).map((province) => province.idProvince);
  if (known.includes(code)) return;
  throw new StartError(
    `PROVINCE_CODE=${code}: there is no such province. Known are ${known.sort().join(' ')}.\nNothing was started or changed.`,
  );
}

/** What the environment asks for must be what the database holds: an office never changes what it is. */
function refuseOtherOffice(office, options) {
  if (options.provinceCode && options.provinceCode !== office.provinceCode) {
    throw new StartError(
      `PROVINCE_CODE=${options.provinceCode}, but this database is the office of province ${office.provinceCode} (${office.name}).\n` +
        'Leave PROVINCE_CODE out, or begin a new office with another DATA_DIR or DATABASE_URL.',
    );
  }
  if (options.demo !== undefined && options.demo !== office.isDemo) {
    throw new StartError(
      `DEMO=${options.demo ? 1 : 0}, but this database holds a ${office.isDemo ? 'demo' : 'production'} office, and one never becomes the other.\n` +
        'Begin a new office with another DATA_DIR or DATABASE_URL.',
    );
  }
}

function startOwn(dataDir, secrets, step) {
  return step('Starting PostgreSQL', async (note) => {
    const started = await startEmbedded(dataDir, secrets);
    if (started.recovered) note('one left by a killed start was stopped first');
    return started;
  });
}

/** Migrates, and fills an empty database. Answers the office that lives in it. */
async function fillData(options, database, environment, step) {
  let office = await step('Bringing the database up to date', async (note) => {
    const found = await prepareDatabase(database);
    if (found.applied.length) note(`${found.applied.length} migrations`);
    return found.office;
  });
  if (office) refuseOtherOffice(office, options);
  else {
    const demo = options.demo ?? true;
    await step(demo ? 'Filling the database with the demo province' : 'Preparing an empty office', () =>
      runScript('prisma/seed/seed.ts', [], {
        env: {
          ...environment,
          DATABASE_URL: database.ownerUrl,
          PROVINCE_CODE: options.provinceCode ?? '22',
          DEMO: demo ? '1' : '0',
        },
      }),
    );
    office = await findOffice(database.ownerUrl);
    if (!office) throw new StartError('The first data could not be written: the office is missing.');
  }
  return office;
}

/** Also when DEMO is not given: such a database was written with secrets of its own. */
function holdsProductionOffice(ownerUrl) {
  return onServer(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('public.office') IS NOT NULL AS filled");
    if (!rows[0].filled) return false;
    return Boolean((await client.query('SELECT FROM office WHERE NOT is_demo')).rowCount);
  });
}

function findOffice(ownerUrl) {
  return onServer(ownerUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT province_code AS "provinceCode", is_demo AS "isDemo", name FROM office',
    );
    return rows[0];
  });
}

/** A log file that begins anew when it has grown beyond 20 MB. */
function openLog(dataDir, name) {
  const dir = path.join(dataDir, 'logs');
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, name);
  if (readdirSync(dir).includes(name) && statSync(file).size > 20_000_000) truncateSync(file);
  return { file, fd: openSync(file, 'a') };
}

/** Starts the built web server; the promise holds once /api/health says that everything works. */
async function serve(options, environment, { development, onServer }) {
  const log = openLog(options.dataDir, 'server.log');
  const from = statSync(log.file).size;
  const child = spawn(process.execPath, webServerArgs({ ...options, development }), {
    cwd: root,
    env: {
      ...environment,
      NODE_ENV: development ? 'development' : 'production',
      NEXT_DIST_DIR: options.distDir,
      PORT: String(options.port),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    // Its own process group: Ctrl-C reaches us, and we stop it in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  track(child);
  onServer(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let gone = false;
  void ended.then(() => (gone = true));
  const deadline = Date.now() + 60_000;
  let last = '';
  while (!gone && Date.now() < deadline) {
    try {
      const answer = await fetch(`http://127.0.0.1:${options.port}/api/health`, {
        signal: AbortSignal.timeout(5000),
      });
      if (answer.ok) return { child, ended, log: log.file };
      last = await answer.text();
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  if (!gone) await endProcess(child.pid, 3000);
  const said = readFileSync(log.file)
    .subarray(from)
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(-25)
    .join('\n');
  throw new StartError(
    `The web server ${gone ? 'ended' : `did not become healthy (${last})`}. Its last words (${log.file}):\n${said}`,
  );
}

/**
 * Opens an office.
 * @param {import('./options.mjs').Options} options
 * @param {{step?: typeof printStep, install?: boolean, development?: boolean, environment?: NodeJS.ProcessEnv}} [more]
 */
export async function openOffice(
  options,
  { step = printStep, install = true, development = false, environment: extra = {} } = {},
) {
  refuseSecondStart(options.dataDir);
  if (await endLeftoverServer(options.dataDir))
    console.log('  A web server left by a killed start was ended.');
  await refuseTakenPort(options.port);
  if (!options.databaseUrl) {
    readSecrets(options.dataDir);
    refuseForeignFolder(path.join(options.dataDir, 'postgres'));
  }
  const folder = takeFolder(options.dataDir);
  let database;
  let web;
  const stop = async () => {
    if (web && web.exitCode === null && web.signalCode === null) await endProcess(web.pid, 10_000);
    await database?.stop();
    folder.release();
  };
  try {
    if (install)
      await step('Checking the installed packages', async (note) =>
        note((await ensureInstalled()) ? 'installed' : 'as locked'),
      );
    await refuseUnknownProvince(options.provinceCode);
    const given = options.databaseUrl && (await step('Reaching the database', () => reachGiven(options)));
    if (given && (await holdsProductionOffice(given.ownerUrl))) requireSecrets(options);
    const secrets =
      given && options.authSecret && options.personalDataKey ? null : ensureSecrets(options.dataDir);
    database = given || (await startOwn(options.dataDir, secrets, step));
    folder.write({ ownerUrl: database.ownerUrl });
    await step('Generating the database client', async (note) =>
      note((await ensureGenerated()) ? 'generated' : 'as it was'),
    );
    const environment = {
      ...process.env,
      ...extra,
      DATABASE_URL: database.appUrl,
      DATA_DIR: options.dataDir,
      AUTH_SECRET: options.authSecret ?? secrets.authSecret,
      PERSONAL_DATA_KEY: options.personalDataKey ?? secrets.personalDataKey,
      BASE_URL: options.baseUrl,
      NEXTAUTH_URL: options.baseUrl,
      DEMO_PASSWORD: options.demoPassword,
      APP_VERSION: version,
    };
    delete environment.DATABASE_OWNER_URL;
    const office = await fillData(options, database, environment, step);
    if (!development) {
      await step('Building the app', async (note) =>
        note((await ensureBuilt(options.distDir)) ? 'built' : 'as it was'),
      );
    }
    const server = await step('Starting the web server', () =>
      serve(
        options,
        { ...environment, DEMO: office.isDemo ? '1' : '0' },
        {
          development,
          onServer(child) {
            web = child;
            folder.write({ ownerUrl: database.ownerUrl, port: options.port, server: identify(child.pid) });
          },
        },
      ),
    );
    return {
      url: options.baseUrl,
      office,
      database,
      log: server.log,
      ended: server.ended,
      server: server.child,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
