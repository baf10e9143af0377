import 'server-only';
import type { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import type { Permission } from '@/lib/access/permissions';
import { BulkRequest, type BulkAnswer, type BulkRow, type PutBack } from '@/lib/cases/bulk';
import { checkCase, type CaseForChange, type CaseKind } from '@/lib/cases/change-case';
import { AppError } from '@/lib/errors/app-error';
import { toAppError } from './problem';
import { withApi } from './with-api';

type PersonContext = Context & { actor: PersonActor };
type Row = { code: string } & Record<string, unknown>;

/** One action that many cases can take in one request. */
type BulkDoor = {
  permission: Permission;
  check: (ctx: PersonContext, row: Row) => Promise<{ version: number; putBack: PutBack | null }>;
  run: (ctx: PersonContext, row: Row) => Promise<{ version: number | null }>;
};

/**
 * The door of an action: its own verb for each row, and the same look at the case without taking it.
 * @param putBack what leads back to where the case is now
 */
export function bulkDoor<
  Action extends string,
  State extends string,
  Case extends CaseForChange<State>,
  Set extends object,
  Schema extends z.ZodObject,
>(
  kind: CaseKind<Action, State, Case, Set>,
  action: Action,
  schema: Schema,
  verb: (ctx: PersonContext, input: z.output<Schema>) => Promise<{ code: string; version?: number }>,
  putBack: (found: Case) => PutBack | null = () => null,
): BulkDoor {
  // A note, for one, has nothing to do with the version.
  const isVersioned = 'version' in schema.shape;
  return {
    permission: kind.actions[action].permission,
    check: async (ctx, { code, version }) => {
      const known = isVersioned && typeof version === 'number' ? version : null;
      const found = await checkCase(kind, ctx, action, { code, version: known });
      return { version: found.version, putBack: putBack(found) };
    },
    run: async (ctx, row) => ({ version: (await verb(ctx, schema.parse(row))).version ?? null }),
  };
}

/** So many rows are changed at the same time: they wait for the disk together, and leave connections to others. */
const atOnce = 4;

async function eachAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function answerRow(door: BulkDoor, ctx: PersonContext, row: Row, dryRun: boolean): Promise<BulkRow> {
  const { code } = row;
  try {
    if (dryRun) return { code, ok: true, ...(await door.check(ctx, row)) };
    return { code, ok: true, putBack: null, ...(await door.run(ctx, row)) };
  } catch (thrown) {
    const { code: kind, messageKey, params, fields, current } = toAppError(thrown, ctx.requestId);
    return {
      code,
      ok: false,
      problem: { code: kind, messageKey, params, fields, current: current ?? null },
    };
  }
}

/**
 * POST …/bulk/{action}: each row goes through the verb that a single case goes through, in a transaction of its own, so
 * that a row which is refused says why and the others are done. Answers 200 with one result a row, in their order.
 */
export function withBulkApi(doors: Record<string, BulkDoor>) {
  return withApi(
    { auth: 'person', body: BulkRequest },
    async ({ ctx, params, body }): Promise<BulkAnswer> => {
      const name = String(params.action);
      const door = name.includes('_') ? undefined : doors[name.replaceAll('-', '_')];
      if (!door) throw new AppError('not_found');
      authorize(ctx, door.permission);
      const { rows, dryRun, ...shared } = body;
      const answered = await eachAtOnce(rows, (row) => answerRow(door, ctx, { ...shared, ...row }, dryRun));
      const done = answered.filter((row) => row.ok).length;
      return { rows: answered, done, failed: answered.length - done };
    },
  );
}
