import pg from 'pg';

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Another connection as the application's role: the other writer of a race, with its own transaction. */
export function withSecondConnection<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(process.env.DATABASE_URL ?? '', work);
}

/** The test's database as the owner of the schema, for what fills it. */
export const ownerUrl = () => process.env.TEST_OWNER_URL ?? '';

/** A connection as the owner of the schema, for what the application may not do. */
export function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(ownerUrl(), work);
}

/** Runs the work n times at once and answers what each came to, refusals included. */
export async function atOnce<T>(
  n: number,
  work: (index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(Array.from({ length: n }, (_, index) => work(index)));
}
