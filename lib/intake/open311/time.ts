/** Rule: GeoReport's dates carry a zone (S-4, Q-15). */
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** The instant that a client names, or null. A `+` that a query string turned into a blank is put back. */
export function parseTime(text: string): Date | null {
  const given = text.trim().replace(/ (?=\d{2}:?\d{2}$)/, '+');
  if (!withZone.test(given)) return null;
  const time = new Date(given);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Always +07:00, to the second. */
export function formatTime(time: Date | null): string | null {
  return time && `${new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
