/** What a citizen app asks of the office about procedures and dossiers (docs/api.md). */
import { z } from 'zod';
import { ask, demand, type Answer } from './ask';

const Listed = z.object({ rows: z.array(z.object({ code: z.string() })) });
const Question = z.object({
  code: z.string(),
  datatype: z.string(),
  isRequired: z.boolean(),
  values: z.array(z.object({ key: z.string() })).nullish(),
});
const Procedure = z.object({
  code: z.string(),
  documents: z.array(z.object({ position: z.number(), isMandatory: z.boolean() })),
  questions: z.array(Question).default([]),
  agencies: z.array(z.object({ identifier: z.string() })),
});
const Sent = z.object({ code: z.string() });
const Followed = z.object({ publicState: z.string() });

export type Procedure = z.infer<typeof Procedure>;

/** The procedures that somebody takes dossiers of in; so many at most. @throws Error when the office has none */
export async function readProcedures(url: string, most: number): Promise<Procedure[]> {
  const { rows } = await demand('Reading the procedures', Listed, `${url}/api/v1/procedures`);
  const procedures: Procedure[] = [];
  for (const { code } of rows.slice(0, most))
    procedures.push(
      await demand('Reading a procedure', Procedure, `${url}/api/v1/procedures/${encodeURIComponent(code)}`),
    );
  const open = procedures.filter(({ agencies }) => agencies.length > 0);
  if (open.length === 0) throw new Error(`${url} takes no dossiers in. Leave them out with --dossiers 0.`);
  return open;
}

/** Sends a dossier in; the answer is its code. */
export async function sendDossier(
  url: string,
  body: FormData,
  apiKey: string,
  idempotencyKey: string,
): Promise<Answer<string>> {
  const answer = await ask(Sent, `${url}/api/v1/dossiers`, {
    method: 'POST',
    body,
    headers: { 'X-Api-Key': apiKey, 'Idempotency-Key': idempotencyKey },
  });
  return answer.ok ? { ...answer, value: answer.value.code } : answer;
}

/** Looks a dossier up by its code, as the app does when the applicant opens it. */
export async function followDossier(url: string, code: string, apiKey: string): Promise<Answer<string>> {
  const answer = await ask(Followed, `${url}/api/v1/citizen/dossiers/${encodeURIComponent(code)}`, {
    headers: { 'X-Api-Key': apiKey },
  });
  return answer.ok ? { ...answer, value: answer.value.publicState } : answer;
}
