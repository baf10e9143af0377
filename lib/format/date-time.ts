/** Dates as the office writes them, always in UTC+7, whatever clock the browser or server keeps. */
export const officeTimeZone = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: officeTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type At = Date | string | number;

function partsOf(at: At): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
}

/** 05/09/2026 */
export function formatDate(at: At): string {
  const { day, month, year } = partsOf(at);
  return `${day}/${month}/${year}`;
}

/** 05/09/2026 14:30 */
export function formatDateTime(at: At): string {
  const { hour, minute } = partsOf(at);
  return `${formatDate(at)} ${hour}:${minute}`;
}

/** 14:30 */
export function formatTime(at: At): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/** The calendar day in the office's time zone, as 2026-09-05: for filters, date fields and file names. */
export function dayOf(at: At): string {
  const { day, month, year } = partsOf(at);
  return `${year}-${month}-${day}`;
}

export function yearOf(at: At): number {
  return Number(partsOf(at).year);
}
