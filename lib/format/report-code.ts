/** Report codes are `PA-2026-000123`. An officer may type any unmistakable part: `pa-2026-123`, `2026-123`, `123`. */
const written = /^(?:PA[-\s]?)?(?:(\d{4})[-\s/])?(\d{1,6})$/i;

/** The full code for what was typed, a bare number meaning this year's; null when it is no code. */
export function reportCodeFrom(typed: string, year: number): string | null {
  const match = written.exec(typed.normalize('NFC').trim());
  if (!match?.[2] || Number(match[2]) === 0) return null;
  return `PA-${match[1] ?? year}-${match[2].padStart(6, '0')}`;
}
