/** Runs once when the server starts: jobs in the same process (JOBS=0 leaves them to another one), and an orderly end. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { beginShutdown } = await import('@/lib/jobs/shutdown');
  const { startJobs, stopJobs } = await import('@/lib/jobs/runner');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      beginShutdown();
      void stopJobs();
    });
  }
  if (process.env.JOBS !== '0') await startJobs();
}
