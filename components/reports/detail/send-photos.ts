import { announceIfSignedOut } from '@/components/layout/session-events';

/** What stands in the way, in the reader's language; null: they are stored. */
export type PhotoProblem = { title: string; details: string[] };

type Problem = { code: string; messageKey: string; title: string; fields: { message: string }[] };

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'fields' in body;
}

/** Sends photos of the result. Not by a server action: those take no files of this size. */
export async function sendPhotos(
  code: string,
  files: readonly File[],
  language: string,
  unreachable: string,
): Promise<PhotoProblem | null> {
  const form = new FormData();
  for (const file of files) form.append('photos', file);
  const response = await fetch(`/api/v1/reports/${encodeURIComponent(code)}/photos`, {
    method: 'POST',
    body: form,
    headers: { 'accept-language': language },
  }).catch(() => null);
  if (response?.ok) return null;
  const body: unknown = await response?.json().catch(() => null);
  if (!isProblem(body)) return { title: unreachable, details: [] };
  announceIfSignedOut(body);
  return { title: body.title, details: body.fields.map(({ message }) => message) };
}
