import { z } from 'zod';

export type Answer<T> =
  | { ok: true; value: T; milliseconds: number }
  | { ok: false; code: string; description: string; milliseconds: number };

/** How Open311 refuses, and how the rest of the office does (RFC 9457). */
const Open311Problems = z
  .array(z.object({ code: z.union([z.string(), z.number()]), description: z.string() }))
  .transform(([first]) => first && `${first.code}: ${first.description}`);
const Problem = z
  .object({
    title: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .transform(({ title, fields = [] }) =>
    [title, ...fields.map((field) => `${field.path}: ${field.message}`)].join(' '),
  );
const Problems = z.union([Open311Problems, Problem]);

const timeout = 30_000;

/** One request, timed. A refusal and an office that does not answer are values, so that a simulation goes on. */
export async function ask<T>(schema: z.ZodType<T>, url: string, init?: RequestInit): Promise<Answer<T>> {
  const start = performance.now();
  const spent = () => performance.now() - start;
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: schema.parse(body), milliseconds: spent() };
    return {
      ok: false,
      code: String(response.status),
      description: Problems.safeParse(body).data ?? response.statusText,
      milliseconds: spent(),
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return {
      ok: false,
      code: cause instanceof z.ZodError ? 'unreadable answer' : 'no answer',
      description: cause instanceof Error ? cause.message : String(cause),
      milliseconds: spent(),
    };
  }
}

/** The same for what a simulation cannot begin without. @throws Error */
export async function demand<T>(what: string, schema: z.ZodType<T>, url: string): Promise<T> {
  const answer = await ask(schema, url);
  if (answer.ok) return answer.value;
  throw new Error(`${what} (${url}) failed: ${answer.code} ${answer.description}`);
}
