/**
 * Folds text for search: NFC or NFD, any case, no Vietnamese marks, đ→d.
 * The SQL function `fold` (migration 0002) is the same rule for the database; a property test holds them together.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');
}

/** Does the text carry any mark that folding would remove? Then marks must be respected first. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.toLowerCase().normalize('NFD');
}

/** A name for machines out of words for people: "Nơi sinh" → noi-sinh. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** Escapes the wildcards of LIKE. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
}
