/** What no text of ours may hold: control characters (but line break and tab), lone surrogates, non-characters. */
const forbidden = /[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu;

/**
 * Text as we keep it: NFC, line breaks as \n, no character that PostgreSQL or XML 1.0 refuses, no blanks at the ends.
 * Markup stays as it was written; it is escaped where it is shown (docs/decisions/0009-open311-where-the-spec-is-silent.md, Q-11).
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(forbidden, '').trim();
}

/** Length in characters as people count them: code points of the NFC form. */
export function textLength(text: string): number {
  return [...text.normalize('NFC')].length;
}
