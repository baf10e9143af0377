/** The last public text in one line, as `public_note` keeps it and Open311 calls it status_notes. */
export function oneLine(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length <= 1_000 ? flat : `${flat.slice(0, 999).trimEnd()}…`;
}
