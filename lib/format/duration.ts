/** A length of time as its largest unit that says something: days from 48 hours on, hours from 60 minutes on. */
export type Span = { unit: 'days' | 'hours' | 'minutes'; count: number };

/** Rounded towards zero, so that "1 day left" is never less than a day. */
export function spanOf(milliseconds: number): Span {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes >= 48 * 60) return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
  if (minutes >= 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'minutes', count: minutes };
}
