/**
 * One change of many cases, as it is asked for and answered: the REST routes `…/bulk/{action}` and the lists speak it.
 * Each row is a change of its own; what one of them is refused holds up no other.
 */
import { z } from 'zod';
import type { ErrorCode, FieldProblem, MessageParams } from '@/lib/errors/app-error';

/** At most so many rows in one request. */
export const mostBulkRows = 500;
/** So many rows a request when somebody waits for it: progress is seen, and breaking off loses little. */
export const bulkChunk = 50;

/** What all rows share stands beside `rows`; a row may say its own. */
export const BulkRequest = z.looseObject({
  rows: z
    .array(z.looseObject({ code: z.string().trim().toUpperCase().min(1).max(40) }))
    .min(1)
    .max(mostBulkRows),
  /** Says of each row whether the action could be taken now, and changes nothing. */
  dryRun: z.boolean().default(false),
});
export type BulkRequest = z.infer<typeof BulkRequest>;

/** The action and its input that lead back to where a case was. */
export type PutBack = { action: string; input: Record<string, unknown> };

export type BulkProblem = {
  code: ErrorCode;
  messageKey: string;
  params: MessageParams;
  fields: FieldProblem[];
  /** For a conflict: the case as it stands now. */
  current: unknown;
};

export type BulkRow =
  | {
      code: string;
      ok: true;
      /** As it stands now. Null: the action has nothing to do with the version. */
      version: number | null;
      /** In a dry run: what takes the change back afterwards; null: nothing does. */
      putBack: PutBack | null;
    }
  | { code: string; ok: false; problem: BulkProblem };

export type BulkAnswer = { rows: BulkRow[]; done: number; failed: number };
