import { announceIfSignedOut } from '@/components/layout/session-events';

/** What stands in the way, in the reader's language; null: they are stored. */
export type FileProblem = { title: string; details: string[] };

type Problem = { code: string; messageKey: string; title: string; fields: { message: string }[] };

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'fields' in body;
}

/** Sends files of a case, each under its name of part. Not by a server action: those take no files of this size. */
export async function sendFiles(
  path: string,
  files: readonly (readonly [field: string, file: File])[],
  language: string,
  unreachable: string,
): Promise<FileProblem | null> {
  const form = new FormData();
  for (const [field, file] of files) form.append(field, file);
  const headers = { 'accept-language': language };
  const response = await fetch(path, { method: 'POST', body: form, headers }).catch(() => null);
  if (response?.ok) return null;
  const body: unknown = await response?.json().catch(() => null);
  if (!isProblem(body)) return { title: unreachable, details: [] };
  announceIfSignedOut(body);
  return { title: body.title, details: body.fields.map(({ message }) => message) };
}
