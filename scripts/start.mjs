/**
 * `npm start`: from a fresh clone to a working office. Needs Node.js and nothing else, so nothing that npm installs is
 * imported at the top of this file or of the files it imports.
 */
import './lib/node-version.mjs';
import { explain, StartError, step } from './lib/progress.mjs';
import { readOptions } from './lib/options.mjs';
import { openOffice, version } from './lib/office.mjs';
import { describeDemoAccess } from './lib/demo-access.mjs';
import { endPrograms } from './lib/tree.mjs';

const began = performance.now();
let office;
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  console.log('\nStopping …');
  endPrograms();
  if (!office) return;
  await office.stop();
  console.log('Stopped.');
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);

/** A step that does not begin once the person has pressed Ctrl-C. */
function interruptible(label, work) {
  if (stopping) throw new StartError('Stopped before the office was open.');
  return step(label, work);
}

try {
  const options = readOptions(process.env);
  console.log(`Công Vụ ${version}`);
  office = await openOffice(options, { step: interruptible });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `\n${office.office.name}: open after ${seconds} s, on ${office.database.kind}\n\n  ${office.url}\n`,
  );
  if (office.office.isDemo) {
    for (const line of await describeDemoAccess(office.database.ownerUrl, options.demoPassword))
      console.log(line);
  } else {
    console.log(
      'A production office. Make its first admin, in a second terminal:\n  npm run admin:create -- --email … --name …',
    );
  }
  console.log('\nCtrl-C stops the office.');
  office.database.onExit(() => void failed('PostgreSQL ended by itself.'));
  void office.ended.then(() =>
    failed(`The web server ended by itself. Its last words are in ${office.log}.`),
  );
} catch (error) {
  process.exit(stopping ? 130 : explain(error));
}

/** One part ended without being asked: the office closes, and says why. */
async function failed(message) {
  if (stopping) return;
  stopping = true;
  console.error(`\n${message}`);
  await office.stop();
  process.exit(1);
}
