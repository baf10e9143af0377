/** `npm run dev`: the office with Next in development mode, on the same data folder rules as `npm start`. */
import './lib/node-version.mjs';
import { explain } from './lib/progress.mjs';
import { openOffice } from './lib/office.mjs';
import { readOptions } from './lib/options.mjs';

let office;
let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await office?.stop();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

try {
  const options = readOptions({ NEXT_DIST_DIR: '.next-dev', ...process.env });
  office = await openOffice(options, { development: true });
  console.log(`\n  ${office.url}   (messages of the server: ${office.log})\n`);
  void office.ended.then(stop);
} catch (error) {
  process.exit(explain(error));
}
