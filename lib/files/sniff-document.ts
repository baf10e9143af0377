/** Rule: what a paper of a dossier is by its first bytes, never by its name or what the sender calls it. */
import { sniffPhoto } from './sniff-photo';

/** Endings that say something about a file, and what they say. */
const endings: Record<string, 'pdf' | 'photo'> = {
  pdf: 'pdf',
  jpg: 'photo',
  jpeg: 'photo',
  png: 'photo',
  webp: 'photo',
  gif: 'photo',
  tif: 'photo',
  tiff: 'photo',
  avif: 'photo',
};

const starts = (bytes: Uint8Array, text: string) =>
  [...text].every((char, at) => bytes[at] === char.charCodeAt(0));

export type SniffedDocument =
  { ok: true; kind: 'pdf' | 'photo' } | { ok: false; refusal: 'not_a_document' | 'file_not_what_it_says' };

/**
 * A PDF or a picture. Anything else is refused, and so is a file whose name says something else than its content: what
 * an officer opens is what it is called.
 */
export function sniffDocument(name: string, bytes: Uint8Array): SniffedDocument {
  const kind = starts(bytes, '%PDF-1.') || starts(bytes, '%PDF-2.') ? 'pdf' : sniffPhoto(bytes) && 'photo';
  if (!kind) return { ok: false, refusal: 'not_a_document' };
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && endings[ending] !== kind)
    return { ok: false, refusal: 'file_not_what_it_says' };
  return { ok: true, kind };
}
