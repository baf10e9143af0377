/** `npm run verify`: lint, types and rules, in seconds and without a database. For every save; `npm test` is for every push. */
import './lib/node-version.mjs';
import { explain } from './lib/progress.mjs';
import { runChecks, summarise } from './lib/checks.mjs';

try {
  process.exitCode = summarise(await runChecks(['lint', 'types', 'rules']));
} catch (error) {
  process.exit(explain(error));
}
