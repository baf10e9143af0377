import 'server-only';
import { Logger, run, type Runner } from 'graphile-worker';
import { env } from '@/lib/config/env';
import { runTimers } from '@/lib/timers/run-timers';
import { foldTallies, nothingFolded, type Folded } from './fold-tallies';
import { pruneOldRows } from './prune-old-rows';
import { sweepFiles } from './sweep-files';

/** The queue's cron knows minutes; the fold is due every few seconds, and losing one costs nothing. So: a timer. */
const foldEveryMs = 5_000;
/** A fold that has not succeeded for this long means that jobs are failing. */
const staleAfterMs = 60_000;

const crontab = [
  // Tried again a minute later by itself.
  '* * * * * run_timers ?max=1',
  '17 * * * * prune_old_rows',
  '43 20 * * * fold_everything',
  '13 19 * * * sweep_files',
].join('\n');

type Jobs = {
  runner: Runner;
  timer?: NodeJS.Timeout;
  folding: Promise<void>;
  folded: Folded;
  lastFoldAt: number;
  failed: boolean;
  stopping: boolean;
};
/** Kept on globalThis because the server's bundles each have their own copy of this module. */
const holder = globalThis as typeof globalThis & { congVuJobs?: Promise<Jobs> };

export type JobsHealth = 'ok' | 'off' | 'failing';

/** Starts the queue and the fold in this process; a second call does nothing. */
export async function startJobs(): Promise<void> {
  await (holder.congVuJobs ??= begin());
}

async function begin(): Promise<Jobs> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    maxPoolSize: 3,
    concurrency: 1,
    noHandleSignals: true,
    crontab,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`);
    }),
    taskList: {
      run_timers: async () => void (await runTimers(new Date())),
      prune_old_rows: () => pruneOldRows(new Date()),
      sweep_files: async () => void (await sweepFiles(new Date())),
      fold_everything: async () => void (await foldTallies(nothingFolded)),
    },
  });
  const jobs: Jobs = {
    runner,
    folding: Promise.resolve(),
    folded: nothingFolded,
    lastFoldAt: Date.now(),
    failed: false,
    stopping: false,
  };
  runner.promise.catch((error: unknown) => {
    jobs.failed = true;
    console.error('jobs: the queue ended:', error);
  });
  scheduleFold(jobs);
  // What fell while nobody ran the jobs is not left waiting for the next minute.
  await runner.addJob('run_timers', {}, { jobKey: 'run_timers_at_start', maxAttempts: 1 });
  return jobs;
}

function scheduleFold(jobs: Jobs): void {
  if (jobs.stopping) return;
  jobs.timer = setTimeout(() => {
    jobs.folding = fold(jobs).finally(() => scheduleFold(jobs));
  }, foldEveryMs);
}

async function fold(jobs: Jobs): Promise<void> {
  try {
    jobs.folded = (await foldTallies(jobs.folded)) ?? jobs.folded;
    jobs.lastFoldAt = Date.now();
  } catch (error) {
    console.error('jobs: the tallies could not be folded:', error);
  }
}

/** Lets the work in hand finish, takes no more, and lets go of the queue's connections. */
export async function stopJobs(): Promise<void> {
  const jobs = await holder.congVuJobs;
  if (!jobs || jobs.stopping) return;
  jobs.stopping = true;
  clearTimeout(jobs.timer);
  await jobs.folding;
  await jobs.runner.stop();
}

/** Whether jobs are running, were switched off (JOBS=0), or are not doing their work. */
export async function jobsHealth(): Promise<JobsHealth> {
  if (!env().JOBS) return 'off';
  const jobs = await holder.congVuJobs?.catch(() => null);
  if (!jobs || jobs.failed || jobs.stopping) return 'failing';
  return Date.now() - jobs.lastFoldAt > staleAfterMs ? 'failing' : 'ok';
}
