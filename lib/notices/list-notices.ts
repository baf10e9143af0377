import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import type { TimerKind } from '@/lib/deadlines/deadline-timers';
import { rows, sql } from '@/lib/db/sql';
import { noticesPageSize, type NoticeListParams } from './notice-list-params';

export type NoticeRow = {
  id: string;
  kind: TimerKind;
  subject: 'report' | 'dossier';
  code: string;
  clock: 'accept' | 'resolve' | 'appointment' | 'step';
  dueAt: string;
  createdAt: string;
  isRead: boolean;
};
export type NoticePage = {
  rows: NoticeRow[];
  total: number;
  unread: number;
  /** The id of the newest one of all; 0: none. What comes in after the page was read is newer. */
  newest: string;
  page: number;
  pageSize: number;
};

type Row = Omit<NoticeRow, 'createdAt'> & { createdAt: Date };

/**
 * The notices of the person who asks, those not read first and the newest first among them. They name cases by code alone:
 * what is in one is asked for where it is opened, inside reach.
 * @throws AppError unauthenticated
 */
export async function listNotices(ctx: Context, { state, page }: NoticeListParams): Promise<NoticePage> {
  authorizeSelf(ctx);
  const { id } = ctx.actor;
  const wanted = state === 'unread' ? sql`AND (n.read_at IS NOT NULL) = false` : sql``;
  const [[counted], found] = await Promise.all([
    rows<{ total: number; unread: number; newest: string }>(sql`
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE n.read_at IS NULL))::int AS unread, coalesce(max(n.id), 0)::text AS newest
      FROM notice n WHERE n.person_id = ${id}::int ${wanted}`),
    rows<Row>(sql`
      SELECT n.id::text, n.kind, n.subject, n.code, n.data->>'clock' AS clock, n.data->>'dueAt' AS "dueAt",
        n.created_at AS "createdAt", n.read_at IS NOT NULL AS "isRead"
      FROM notice n WHERE n.person_id = ${id}::int ${wanted}
      ORDER BY (n.read_at IS NOT NULL), n.id DESC
      LIMIT ${noticesPageSize} OFFSET ${(page - 1) * noticesPageSize}`),
  ]);
  return {
    rows: found.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    total: counted?.total ?? 0,
    unread: counted?.unread ?? 0,
    newest: counted?.newest ?? '0',
    page,
    pageSize: noticesPageSize,
  };
}
