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
/** A queue that lost the database begins again after this long, and again until it is back. */
const againAfterMs = 5_000;
/** One waiting round of the timers is enough: a later one takes its place, and that of one that failed. */
const timersKey = 'run_timers';

const crontab = [
  // Tried again a minute later by itself.
  `* * * * * run_timers ?max=1&jobKey=${timersKey}&jobKeyMode=replace`,
  '17 * * * * prune_old_rows',
  '43 20 * * * fold_everything',
  '13 19 * * * sweep_files',
].join('\n');

type Jobs = {
  /** Null while the queue has ended and is about to begin again. */
  runner: Runner | null;
  beginning?: NodeJS.Timeout;
  begun: Promise<void>;
  timer?: NodeJS.Timeout;
  folding: Promise<void>;
  folded: Folded;
  lastFoldAt: number;
  /** Whether the last round of the timers that this process ran came to its end. */
  timersFailed: boolean;
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
  const jobs: Jobs = {
    runner: null,
    begun: Promise.resolve(),
    folding: Promise.resolve(),
    folded: nothingFolded,
    lastFoldAt: Date.now(),
    timersFailed: false,
    stopping: false,
  };
  await beginQueue(jobs);
  scheduleFold(jobs);
  return jobs;
}

async function beginQueue(jobs: Jobs): Promise<void> {
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
      run_timers: async () => {
        jobs.timersFailed = true;
        await runTimers(new Date());
        jobs.timersFailed = false;
      },
      prune_old_rows: () => pruneOldRows(new Date()),
      sweep_files: async () => void (await sweepFiles(new Date())),
      fold_everything: async () => void (await foldTallies(nothingFolded)),
    },
  });
  jobs.runner = runner;
  // The connection broke while a job was in hand: nobody is left to take the next one, and the queue says nothing more.
  runner.events.on('worker:fatalError', () => void stopQueue(runner));
  runner.promise
    .catch((error: unknown) => console.error('jobs: the queue lost its database:', error))
    .finally(() => {
      jobs.runner = null;
      beginAgain(jobs);
    });
  // What fell while nobody ran the jobs is not left waiting for the next minute.
  await runner
    .addJob('run_timers', {}, { jobKey: timersKey, maxAttempts: 1 })
    .catch((error: unknown) => console.error('jobs: the timers wait for the next minute:', error));
}

function beginAgain(jobs: Jobs): void {
  if (jobs.stopping) return;
  console.error(`jobs: the queue ended, and begins again in ${againAfterMs / 1000} s`);
  jobs.beginning = setTimeout(() => {
    jobs.begun = beginQueue(jobs).catch((error: unknown) => {
      console.error('jobs: the queue could not begin:', error);
      beginAgain(jobs);
    });
  }, againAfterMs);
}

/** A queue that is ending by itself throws: then there is nothing to stop. */
async function stopQueue(runner: Runner): Promise<void> {
  await runner.stop().catch((error: unknown) => console.error('jobs: the queue had ended:', error));
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
  clearTimeout(jobs.beginning);
  await Promise.all([jobs.folding, jobs.begun]);
  if (jobs.runner) await stopQueue(jobs.runner);
}

/** Whether jobs are running, were switched off (JOBS=0), or are not doing their work. */
export async function jobsHealth(): Promise<JobsHealth> {
  if (!env().JOBS) return 'off';
  const jobs = await holder.congVuJobs?.catch(() => null);
  if (!jobs?.runner || jobs.timersFailed || jobs.stopping) return 'failing';
  return Date.now() - jobs.lastFoldAt > staleAfterMs ? 'failing' : 'ok';
}
