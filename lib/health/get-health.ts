import 'server-only';
import { env } from '@/lib/config/env';
import { row, sql } from '@/lib/db/sql';
import { jobsHealth, type JobsHealth } from '@/lib/jobs/runner';

export type Health = {
  status: 'ok' | 'failing';
  version: string;
  database: 'ok' | 'failing';
  jobs: JobsHealth;
};

/** How the parts of this office are; a part that fails makes the whole fail, and is named. */
export async function getHealth(): Promise<Health> {
  const database = await row(sql`SELECT 1 FROM office`).then(
    (found) => (found ? ('ok' as const) : ('failing' as const)),
    () => 'failing' as const,
  );
  const jobs = await jobsHealth();
  const status = database === 'ok' && jobs !== 'failing' ? 'ok' : 'failing';
  return { status, version: env().APP_VERSION, database, jobs };
}
