/**
 * `npm test`: everything, from a fresh clone: sets itself up (packages, client, browser), then lint, types, rules,
 * database, contract and browser tests. Goes on after a failure, so that one run shows all of them.
 * `npm test -- rules contract` runs only the steps named.
 */
import './lib/node-version.mjs';
import { explain } from './lib/progress.mjs';
import { allChecks, runChecks, summarise } from './lib/checks.mjs';

try {
  const named = process.argv.slice(2);
  process.exitCode = summarise(await runChecks(named.length ? named : allChecks));
} catch (error) {
  process.exit(explain(error));
}
