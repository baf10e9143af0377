/** `npm run generate`: the Prisma client, when the schema changed. */
import './lib/node-version.mjs';
import { explain, step } from './lib/progress.mjs';
import { ensureGenerated } from './lib/tree.mjs';

try {
  await step('Generating the database client', async (note) =>
    note((await ensureGenerated()) ? 'generated' : 'as it was'),
  );
} catch (error) {
  process.exit(explain(error));
}
