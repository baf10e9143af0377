import { announceIfSignedOut } from '@/components/layout/session-events';
import { bulkChunk, type BulkAnswer, type BulkProblem, type BulkRow } from '@/lib/cases/bulk';

const unreachable: BulkProblem = {
  code: 'internal',
  messageKey: 'unreachable',
  params: {},
  fields: [],
  current: null,
};

type Sent = {
  /** `/api/v1/reports/bulk/assign` */
  address: string;
  rows: readonly ({ code: string } & Record<string, unknown>)[];
  shared: Record<string, unknown>;
  dryRun?: boolean;
};

/** Who sees how far it is, and may break off. */
export type Watch = {
  /** After each request: what was answered so far. */
  onProgress: (answered: number) => void;
  /** Asked before each request. */
  goesOn: () => boolean;
};
const unwatched: Watch = { onProgress: () => undefined, goesOn: () => true };

/** What was answered, row by row; what was not sent any more is missing. The problem is the request's, not a row's. */
type SentBulk = { rows: BulkRow[]; problem: BulkProblem | null };

/** Sends many rows, a handful a request, so that progress is seen and one can break off between them. */
export async function sendBulk(
  { address, rows, shared, dryRun = false }: Sent,
  { onProgress, goesOn }: Watch = unwatched,
): Promise<SentBulk> {
  const answered: BulkRow[] = [];
  for (let start = 0; start < rows.length && goesOn(); start += bulkChunk) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...shared, rows: rows.slice(start, start + bulkChunk), dryRun }),
    }).catch(() => null);
    const body: unknown = await response?.json().catch(() => null);
    if (!response?.ok || !body) {
      const told = body as Pick<BulkProblem, 'code' | 'messageKey'> | null;
      const problem = told ? { ...unreachable, code: told.code, messageKey: told.messageKey } : unreachable;
      announceIfSignedOut(problem);
      return { rows: answered, problem };
    }
    answered.push(...(body as BulkAnswer).rows);
    onProgress(answered.length);
  }
  return { rows: answered, problem: null };
}
