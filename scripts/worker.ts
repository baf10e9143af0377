/**
 * `npm run worker`: the background jobs in a process of their own, beside web servers that run with JOBS=0. It needs what
 * they need: DATABASE_URL, AUTH_SECRET, PERSONAL_DATA_KEY and their DATA_DIR. Ends with SIGTERM or Ctrl-C.
 */
import { startJobs, stopJobs } from '@/lib/jobs/runner';

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void stopJobs().then(() => process.exit(0));
  });
}
// A queue that lost the database rejects a promise that it gives to nobody; it begins again, and this process with it would not.
process.on('unhandledRejection', (error) => console.error('jobs: not awaited:', error));
await startJobs();
console.log('The jobs are running.');
