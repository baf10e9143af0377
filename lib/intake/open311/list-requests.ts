import 'server-only';
import { env } from '@/lib/config/env';
import { and, row, rows, sql, type Sql } from '@/lib/db/sql';
import { publicPhotoPath } from '@/lib/files/photo-paths';
import { isPublicPhoto } from '@/lib/files/public-photo';
import { messageText } from '@/lib/i18n/message-text';
import { cursorOf, type RequestsQuery } from './requests-query';
import { formatTime } from './time';

type RequestRow = {
  id: number;
  code: string;
  state: string;
  closed_at: Date | null;
  public_answer: string | null;
  public_note: string | null;
  service_name: string;
  service_code: string;
  description: string;
  agency: string | null;
  received_at: Date;
  public_updated_at: Date;
  due_at: Date | null;
  address: string;
  commune_code: string | null;
  latitude: number | null;
  longitude: number | null;
  master_code: string | null;
  photo_id: string | null;
};
type Note = { datetime: string | null; description: string; type: string };

/** what everybody may see. Private reports do not exist here, under any question. */
const isPublic = sql`NOT r.is_private`;

const columns = sql`r.id, r.code, r.state, r.closed_at, r.public_answer, r.public_note, c.name AS service_name,
  c.code AS service_code, r.description, d.name AS agency, r.received_at, r.public_updated_at, r.due_at, r.address,
  u.code AS commune_code, r.latitude, r.longitude, m.code AS master_code,
  (SELECT f.id FROM report_file rf JOIN stored_file f ON f.id = rf.file_id WHERE rf.report_id = r.id AND ${isPublicPhoto}
   ORDER BY rf.position, f.id LIMIT 1) AS photo_id`;
const joins = sql`JOIN category c ON c.id = r.category_id LEFT JOIN department d ON d.id = r.department_id
  LEFT JOIN administrative_unit u ON u.id = r.administrative_unit_id
  LEFT JOIN report m ON m.id = r.master_id AND NOT m.is_private`;

/** the last public text; the answer once there is one; for a duplicate, of what. */
function statusNotes(found: RequestRow): string | null {
  if (found.state === 'duplicate') {
    return found.master_code
      ? messageText('vi', 'track.duplicateOf', { code: found.master_code })
      : found.public_note;
  }
  return (found.closed_at && found.public_answer) || found.public_note;
}

/** One request as GeoReport shows it: nothing about the person who sent it, no photo that is not cleared. */
function toRequest(found: RequestRow, notes: Note[] | undefined) {
  return {
    service_request_id: found.code,
    status: found.closed_at ? 'closed' : 'open',
    status_notes: statusNotes(found),
    service_name: found.service_name,
    service_code: found.service_code,
    description: found.description,
    agency_responsible: found.state === 'new' ? null : found.agency,
    service_notice: null,
    requested_datetime: formatTime(found.received_at),
    updated_datetime: formatTime(found.closed_at ?? found.public_updated_at),
    expected_datetime: formatTime(found.due_at),
    address: found.address || null,
    address_id: found.commune_code,
    zipcode: null,
    lat: found.latitude,
    long: found.longitude,
    media_url: found.photo_id && `${env().BASE_URL}${publicPhotoPath(found.photo_id)}`,
    ...(notes && { notes }),
  };
}

/** `extensions=true`: the public part of the history. Names of officers stay inside (K12). */
async function notesOf(found: readonly RequestRow[]): Promise<Map<number, Note[]>> {
  const events = await rows<{ report_id: number; kind: string; at: Date; note: string | null }>(sql`
    SELECT report_id, kind, at, note FROM report_event
    WHERE report_id = ANY (${found.map((one) => one.id)}::int[]) AND is_public ORDER BY report_id, id`);
  const notes = new Map<number, Note[]>(found.map((one) => [one.id, []]));
  for (const event of events) {
    const label = messageText('vi', `domain.event.${event.kind.replaceAll('.', '_')}`);
    const description = event.note ? `${label}: ${event.note}` : label;
    notes
      .get(event.report_id)
      ?.push({ datetime: formatTime(event.at), description, type: event.kind.replace('report.', '') });
  }
  return notes;
}

function whereOf(query: RequestsQuery): Sql {
  const parts = [isPublic];
  if (query.ids) return and([...parts, sql`r.code = ANY (${query.ids}::text[])`]);
  if (query.codes)
    parts.push(
      sql`r.category_id = ANY (ARRAY(SELECT id FROM category WHERE code = ANY (${query.codes}::text[])))`,
    );
  if (query.status)
    parts.push(query.status === 'open' ? sql`r.closed_at IS NULL` : sql`r.closed_at IS NOT NULL`);
  if (query.received)
    parts.push(
      sql`r.received_at BETWEEN ${query.received.from}::timestamptz AND ${query.received.to}::timestamptz`,
    );
  if (query.updatedAfter) parts.push(sql`r.public_updated_at >= ${query.updatedAfter}::timestamptz`);
  if (query.updatedBefore) parts.push(sql`r.public_updated_at <= ${query.updatedBefore}::timestamptz`);
  return and(parts);
}

/** More matches than this are not counted. */
export const totalCap = 10_000;

/**
 * The public requests of a query, newest first (last changed first when the question is about updates), one page of
 * them, with the cursor that continues exactly there. `total` stops at `totalCap`.
 */
export async function listRequests(query: RequestsQuery) {
  const time = query.received ? sql`r.received_at` : sql`r.public_updated_at`;
  const where = whereOf(query);
  const cursor = query.ids ? null : query.cursor;
  const after = cursor ? sql`(${time}, r.id) < (${cursor.at}::timestamptz, ${cursor.id}::int)` : sql`true`;
  const offset = cursor || query.ids ? 0 : (query.page - 1) * query.pageSize;
  const found = await rows<RequestRow>(sql`
    SELECT ${columns} FROM (
      SELECT * FROM report r WHERE ${where} AND ${after} ORDER BY ${time} DESC, r.id DESC
      LIMIT ${query.pageSize + 1}::int OFFSET ${offset}::int) AS r ${joins}
    ORDER BY ${time} DESC, r.id DESC`);
  const hasMore = found.length > query.pageSize;
  const page = found.slice(0, query.pageSize);
  const last = page.at(-1);
  const counted =
    hasMore || offset > 0 || cursor
      ? await row<{ n: number }>(
          sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM report r WHERE ${where} LIMIT ${totalCap + 1}) AS matched`,
        )
      : { n: page.length };
  const notes = query.extensions ? await notesOf(page) : null;
  return {
    requests: page.map((one) => toRequest(one, notes?.get(one.id))),
    next:
      hasMore && last ? cursorOf(query.received ? last.received_at : last.public_updated_at, last.id) : null,
    total: Math.min(counted?.n ?? 0, totalCap),
    totalIsExact: (counted?.n ?? 0) <= totalCap,
  };
}
