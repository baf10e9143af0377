import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { and, rows, sql, type Sql } from '@/lib/db/sql';
import type { CompetentKind, DeadlineUnit, OnlineLevel } from './procedure';
import { proceduresPageSize, type ProcedureListParams } from './procedure-list-params';
import { holdsWords } from './search-procedures';

export type ProcedureRow = {
  id: number;
  code: string;
  nationalCode: string | null;
  isCodeVerified: boolean;
  name: string;
  field: string;
  isRetired: boolean;
  /** Of the version in force, or the one that will be. */
  onlineLevel: OnlineLevel;
  competentKind: CompetentKind;
  deadlineUnit: DeadlineUnit | null;
  deadlineValue: number | null;
  cutOff: number | null;
  fee: number | null;
  isVerified: boolean;
  /** YYYY-MM-DD of the next version that is planned. */
  plannedFrom: string | null;
};
export type ProcedurePage = { rows: ProcedureRow[]; total: number; page: number; pageSize: number };

function filterParts(params: ProcedureListParams): Sql[] {
  const parts: Sql[] = [holdsWords(params.q)];
  if (params.field) parts.push(sql`p.field = ${params.field}`);
  if (params.level) parts.push(sql`v.online_level = ${params.level}`);
  if (params.state !== 'all')
    parts.push(params.state === 'retired' ? sql`p.retired_at IS NOT NULL` : sql`p.retired_at IS NULL`);
  if (params.unverified === 'code') parts.push(sql`NOT p.is_code_verified`);
  if (params.unverified === 'version') parts.push(sql`NOT v.is_verified`);
  return parts;
}

const dayAt = (now: Date) => sql`report_day(${now}::timestamptz)`;

/**
 * Procedures by field and name, 50 a page, each with the version in force on the day of the context; the search ignores
 * Vietnamese marks and asks every word of name, national code and field. @throws AppError forbidden
 */
export async function listProcedures(ctx: Context, params: ProcedureListParams): Promise<ProcedurePage> {
  authorize(ctx, 'procedure.manage');
  return pageOf(and(filterParts(params)), params.page, ctx.now);
}

export type PublicProcedureRow = Omit<ProcedureRow, 'id' | 'isRetired' | 'plannedFrom'>;
export type PublicProcedurePage = Omit<ProcedurePage, 'rows'> & { rows: PublicProcedureRow[] };

/** The same list for citizen apps: procedures are public, as far as they are in force at that moment. */
export async function listPublicProcedures(
  { q, page }: Pick<ProcedureListParams, 'q' | 'page'>,
  now: Date,
): Promise<PublicProcedurePage> {
  const inForce = sql`p.retired_at IS NULL AND v.valid_from <= ${dayAt(now)}
    AND (v.valid_to IS NULL OR v.valid_to > ${dayAt(now)})`;
  const found = await pageOf(and([holdsWords(q), inForce]), page, now);
  return {
    ...found,
    rows: found.rows.map(({ id: _id, isRetired: _retired, plannedFrom: _planned, ...row }) => row),
  };
}

async function pageOf(where: Sql, page: number, now: Date): Promise<ProcedurePage> {
  const today = dayAt(now);
  const from = sql`FROM procedure p JOIN LATERAL (
      SELECT v.* FROM procedure_version v WHERE v.procedure_id = p.id
      ORDER BY (v.valid_from <= ${today}) DESC, CASE WHEN v.valid_from <= ${today} THEN v.valid_from END DESC, v.valid_from LIMIT 1) v ON true
    WHERE ${where}`;
  const [counted, found] = await Promise.all([
    rows<{ n: number }>(sql`SELECT count(*)::int AS n ${from}`),
    rows<ProcedureRow>(sql`
      SELECT p.id, p.code, p.national_code AS "nationalCode", p.is_code_verified AS "isCodeVerified", p.name, p.field,
        p.retired_at IS NOT NULL AS "isRetired", v.online_level AS "onlineLevel", v.competent_kind AS "competentKind",
        v.deadline_unit AS "deadlineUnit", v.deadline_value AS "deadlineValue", v.cut_off AS "cutOff", v.fee,
        v.is_verified AS "isVerified",
        (SELECT to_char(min(n.valid_from), 'YYYY-MM-DD') FROM procedure_version n
          WHERE n.procedure_id = p.id AND n.valid_from > ${today}) AS "plannedFrom"
      ${from}
      ORDER BY fold(p.field), p.field, fold(p.name), p.id
      LIMIT ${proceduresPageSize} OFFSET ${(page - 1) * proceduresPageSize}`),
  ]);
  return { rows: found, total: counted[0]?.n ?? 0, page, pageSize: proceduresPageSize };
}

/** The fields that procedures are in, for filters and as suggestions. @throws AppError forbidden */
export async function listProcedureFields(ctx: Context): Promise<string[]> {
  authorize(ctx, 'procedure.manage');
  const found = await rows<{ field: string }>(sql`SELECT field FROM procedure GROUP BY field`);
  return found.map((row) => row.field).sort((a, b) => a.localeCompare(b, 'vi'));
}
