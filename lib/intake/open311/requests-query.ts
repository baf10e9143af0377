/** Rule: the arguments of GET requests (open311.md §3.5, §4, Q-5 to ). Unknown ones are ignored. */
import type { FieldProblem } from '@/lib/errors/app-error';
import { parseTime } from './time';

export const windowDays = 90;
export const pageCap = 1000;

export type RequestsQuery = {
  /** Overrides everything else. */
  ids: string[] | null;
  codes: string[] | null;
  status: 'open' | 'closed' | null;
  /** On the time of receipt, inclusive; null: unbounded (a question about updates). */
  received: { from: Date; to: Date } | null;
  updatedAfter: Date | null;
  updatedBefore: Date | null;
  page: number;
  pageSize: number;
  /** Where the page before ended: exact while reports are being added. */
  cursor: { at: Date; id: number } | null;
  extensions: boolean;
};

const day = 86_400_000;
const commaList = (text: string | null) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The cursor of a row that ends a page. */
export function cursorOf(at: Date, id: number): string {
  return `${at.getTime()}-${id}`;
}

function parseCursor(text: string | null) {
  const [at, id] = (/^(\d{1,15})-(\d{1,10})$/.exec(text ?? '') ?? []).slice(1).map(Number);
  return at !== undefined && id !== undefined ? { at: new Date(at), id } : null;
}

/** The query, and everything that is wrong with it. */
export function parseRequestsQuery(
  params: URLSearchParams,
  now: Date,
): { query: RequestsQuery; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const time = (name: string): Date | null => {
    const text = params.get(name)?.trim();
    const at = text ? parseTime(text) : null;
    if (text && !at) problems.push({ path: name, messageKey: 'date_malformed' });
    return at;
  };
  const count = (name: string, fallback: number): number => {
    const text = params.get(name)?.trim();
    if (!text) return fallback;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (value < 1) problems.push({ path: name, messageKey: 'malformed' });
    return value;
  };
  const start = time('start_date');
  const end = time('end_date');
  const updatedAfter = time('updated_after');
  const updatedBefore = time('updated_before');
  const from = start ?? new Date((end ?? now).getTime() - windowDays * day);
  const to = end ?? (start ? new Date(start.getTime() + windowDays * day) : now);
  if (to < from) problems.push({ path: 'end_date', messageKey: 'date_order' });
  if (to.getTime() - from.getTime() > windowDays * day) {
    problems.push({
      path: 'start_date, end_date',
      messageKey: 'span_too_long',
      params: { days: windowDays },
    });
  }
  const statuses = new Set(commaList(params.get('status')).map((status) => status.toLowerCase()));
  const known = ['open', 'closed'] as const;
  if ([...statuses].some((status) => !known.some((one) => one === status)))
    problems.push({ path: 'status', messageKey: 'malformed' });
  const ids = commaList(params.get('service_request_id'));
  const codes = commaList(params.get('service_code'));
  const bounded = start !== null || end !== null || (!updatedAfter && !updatedBefore);
  const query: RequestsQuery = {
    ids: ids.length > 0 ? ids.slice(0, pageCap) : null,
    codes: codes.length > 0 ? codes : null,
    status: statuses.size === 1 ? (known.find((one) => statuses.has(one)) ?? null) : null,
    received: bounded ? { from, to } : null,
    updatedAfter,
    updatedBefore,
    page: count('page', 1),
    pageSize: Math.min(count('page_size', pageCap), pageCap),
    cursor: parseCursor(params.get('cursor')),
    extensions: params.get('extensions') === 'true',
  };
  return { query, problems: ids.length > 0 ? [] : problems };
}
