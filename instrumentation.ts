/** Runs once when the server starts: jobs in the same process (JOBS=0 leaves them to another one). */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.JOBS === '0') return;
  const { startJobs, stopJobs } = await import('@/lib/jobs/runner');
  await startJobs();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopJobs());
}
