/** Rule: what a file is by its first bytes, never by its name or what the sender calls it. */
export const photoFormats = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/** The format of a photo that we take, or null for everything else. */
export function sniffPhoto(bytes: Uint8Array): PhotoFormat | null {
  const at = (offset: number, text: string) =>
    [...text].every((char, i) => bytes[offset + i] === char.charCodeAt(0));
  if (at(0, '\xff\xd8\xff')) return 'jpeg';
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'webp';
  if (at(0, 'II*\0') || at(0, 'MM\0*')) return 'tiff';
  if (at(4, 'ftypavif') || at(4, 'ftypavis')) return 'avif';
  return null;
}
