import 'server-only';
import type { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import { requireContext } from '@/lib/auth/session';
import type { ErrorCode, FieldProblem, MessageParams } from '@/lib/errors/app-error';
import { refreshTexts } from '@/lib/texts/find-text-overrides';
import { toAppError } from './problem';

export type ActionProblem = {
  code: ErrorCode;
  messageKey: string;
  params: MessageParams;
  fields: FieldProblem[];
  /** For a conflict: the record as it stands now, to show what changed. */
  current: unknown;
};
export type ActionResult<T> = { ok: true; data: T } | { ok: false; problem: ActionProblem };

/**
 * Makes a server action from a schema and a verb. It never throws for a refusal: the form gets a value to show,
 * and what was typed stays.
 */
export function defineAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  verb: (ctx: Context & { actor: PersonActor }, input: z.output<Schema>) => Promise<Result>,
): (input: z.input<Schema>) => Promise<ActionResult<Result>> {
  return async (input) => {
    let requestId: string = crypto.randomUUID();
    try {
      const [ctx] = await Promise.all([requireContext(), refreshTexts()]);
      requestId = ctx.requestId;
      return { ok: true, data: await verb(ctx, schema.parse(input)) };
    } catch (thrown) {
      const { code, messageKey, params, fields, current } = toAppError(thrown, requestId);
      return { ok: false, problem: { code, messageKey, params, fields, current: current ?? null } };
    }
  };
}
