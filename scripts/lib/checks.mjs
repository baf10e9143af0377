/** The steps of `npm test` and `npm run verify`: each set up, run, timed and counted. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { StartError, step } from './progress.mjs';
import { cacheDir, ensureBuilt, ensureGenerated, ensureInstalled, isBuilt, root, track } from './tree.mjs';

/** @typedef {{name: string, passed: number, failed: number, seconds: number, failures?: string[]}} Result */

const bin = (file) => path.join('node_modules', file);
const eslint = bin('eslint/bin/eslint.js');
const prettier = bin('prettier/bin/prettier.cjs');
const tsc = bin('typescript/bin/tsc');
const next = bin('next/dist/bin/next');
const vitest = bin('vitest/vitest.mjs');
const playwright = bin('@playwright/test/cli.js');

const checks = {
  lint: async () =>
    countExits([
      await node([eslint, '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/', '.']),
      await node([
        prettier,
        '--check',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        '.cache/prettier',
        '.',
      ]),
    ]),
  types: async () => {
    // Next writes the types of its routes; without a build they are not there yet.
    await node([next, 'typegen']);
    return countExits([
      await node([
        tsc,
        '--noEmit',
        '--incremental',
        '--tsBuildInfoFile',
        '.cache/types.tsbuildinfo',
        '-p',
        '.',
      ]),
    ]);
  },
  rules: () => runVitest('rules'),
  database: () => runVitest('database'),
  contract: () => runVitest('contract'),
  browser: runBrowser,
};
export const allChecks = Object.keys(checks);

async function prepare(names) {
  await step('Checking the installed packages', async (note) =>
    note((await ensureInstalled()) ? 'installed' : 'as locked'),
  );
  await step('Generating the database client', async (note) =>
    note((await ensureGenerated()) ? 'generated' : 'as it was'),
  );
  if (names.includes('browser'))
    await step('Looking for a browser', async (note) => note(await ensureChromium()));
}

/** @param {string[]} names @returns {Promise<Result[]>} */
export async function runChecks(names) {
  const unknown = names.filter((name) => !checks[name]);
  if (unknown.length)
    throw new StartError(`There is no step ${unknown.join(', ')}. The steps: ${allChecks.join(' ')}.`);
  await prepare(names);
  const results = [];
  for (const name of names) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
    const from = performance.now();
    let counts;
    try {
      counts = await checks[name]();
    } catch (error) {
      console.error(error instanceof StartError ? error.message : error);
      counts = { passed: 0, failed: 1 };
    }
    results.push({ name, ...counts, seconds: (performance.now() - from) / 1000 });
  }
  return results;
}

/** Prints the closing table and line. @param {Result[]} results @returns {number} exit code */
export function summarise(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const line = (name, passed, failed, seconds) =>
    `${name.padEnd(10)} ${String(passed).padStart(8)} ${String(failed).padStart(8)} ${seconds.padStart(10)}`;
  console.log(`\n${line('step', 'passed', 'failed', 'seconds')}`);
  for (const { name, passed, failed, seconds } of results)
    console.log(line(name, passed, failed, seconds.toFixed(1)));
  console.log(`${line('all', total('passed'), total('failed'), total('seconds').toFixed(1))}\n`);
  // Named once more at the very end: of a long run often only the last lines are kept.
  for (const failure of results.flatMap(({ name, failures = [] }) =>
    failures.map((text) => `${name}: ${text}`),
  ))
    console.log(`✗ ${failure}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') > 0 ? 1 : 0;
}

/** Runs a Node program with its output on our terminal; answers its exit code. */
function node(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    track(child);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function countExits(codes) {
  return {
    passed: codes.filter((code) => code === 0).length,
    failed: codes.filter((code) => code !== 0).length,
  };
}

/** The counts of a report, and one failure more when the program failed without naming a test (nothing ran, a hook broke). */
function countReport(exitCode, passed, failed) {
  const nothingSaid = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: nothingSaid ? 1 : failed };
}

async function runVitest(project) {
  const report = path.join(cacheDir('reports'), `${project}.json`);
  rmSync(report, { force: true });
  const code = await node([
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return countReport(code, 0, 0);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failures = testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named(file.name, fullName, failureMessages[0])),
  );
  // A skipped test is a test that did not pass.
  return {
    ...countReport(code, numPassedTests, numFailedTests + numPendingTests + numTodoTests),
    failures,
  };
}

/** One line for a test that failed: where, which, and how its message begins. */
function named(file, title, message = '') {
  return `${path.relative(root, file)} › ${title}: ${stripVTControlCharacters(message).split('\n', 1)[0]}`;
}

function failedSpecs(suite) {
  return [
    ...(suite.suites ?? []).flatMap(failedSpecs),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) =>
        named(path.join(root, 'e2e', file), title, tests[0]?.results[0]?.error?.message),
      ),
  ];
}

async function runBrowser() {
  const distDir = isBuilt('.next') ? '.next' : '.next-test';
  await step('Building the app', async (note) => note((await ensureBuilt(distDir)) ? 'built' : 'as it was'));
  const report = path.join(cacheDir('reports'), 'browser.json');
  rmSync(report, { force: true });
  const code = await node([playwright, 'test'], { NEXT_DIST_DIR: distDir, E2E_JSON: report });
  if (!existsSync(report)) return countReport(code, 0, 0);
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
  return {
    ...countReport(code, stats.expected, stats.unexpected + stats.flaky + stats.skipped),
    failures: suites.flatMap(failedSpecs),
  };
}
