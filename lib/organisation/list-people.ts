import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { and, rows, sql, type Sql } from '@/lib/db/sql';
import { fold, likePattern } from '@/lib/search/fold';
import { peoplePageSize, type PersonListParams } from './person-list-params';

export type PersonRow = {
  id: number;
  name: string;
  email: string;
  title: string;
  department: string;
  roles: { name: string; nameEn: string }[];
  state: 'active' | 'disabled' | 'locked';
  lastLoginAt: string | null;
};
export type PersonPage = { rows: PersonRow[]; total: number; page: number; pageSize: number };
type Found = Omit<PersonRow, 'lastLoginAt' | 'roles'> & {
  last_login_at: Date | null;
  roles: PersonRow['roles'] | null;
};

const rolesNow = sql`pr.valid_from <= now() AND (pr.valid_to IS NULL OR pr.valid_to > now())`;

function filterParts(params: PersonListParams): Sql[] {
  const parts: Sql[] = [];
  for (const word of fold(params.q).split(/\s+/).filter(Boolean)) {
    const pattern = likePattern(word);
    parts.push(
      sql`(fold(p.name) LIKE ${pattern} OR p.email LIKE ${pattern} OR fold(p.title) LIKE ${pattern})`,
    );
  }
  if (params.department !== null) {
    parts.push(
      sql`p.department_id IN (SELECT d.id FROM department d WHERE d.path @> ARRAY[${params.department}]::int[])`,
    );
  }
  if (params.role !== null) {
    parts.push(sql`EXISTS (SELECT FROM person_role pr JOIN role ro ON ro.id = pr.role_id
      WHERE pr.person_id = p.id AND ro.code = ${params.role} AND ${rolesNow})`);
  }
  if (params.state === 'disabled') parts.push(sql`p.disabled_at IS NOT NULL`);
  if (params.state === 'locked') parts.push(sql`p.disabled_at IS NULL AND p.locked_at IS NOT NULL`);
  if (params.state === 'active') parts.push(sql`p.disabled_at IS NULL AND p.locked_at IS NULL`);
  return parts;
}

/**
 * People in reach, 50 a page; the search ignores Vietnamese marks and asks every word; a department stands for
 * itself and everything below. Vietnamese name order: by the given name, which comes last.
 * @throws AppError forbidden
 */
export async function listPeople(ctx: Context, params: PersonListParams): Promise<PersonPage> {
  authorize(ctx, 'person.read');
  const reached = reachedDepartmentIds(ctx.actor, 'person.read');
  const reach = reached === null ? sql`true` : sql`p.department_id = ANY (${reached}::int[])`;
  const where = and([reach, ...filterParts(params)]);
  const [counted, found] = await Promise.all([
    rows<{ n: number }>(sql`SELECT count(*)::int AS n FROM person p WHERE ${where}`),
    rows<Found>(sql`
      SELECT p.id, p.name, p.email, p.title, d.name AS department, p.last_login_at,
        CASE WHEN p.disabled_at IS NOT NULL THEN 'disabled' WHEN p.locked_at IS NOT NULL THEN 'locked' ELSE 'active' END AS state,
        (SELECT json_agg(DISTINCT jsonb_build_object('name', ro.name, 'nameEn', ro.name_en)) FROM person_role pr
          JOIN role ro ON ro.id = pr.role_id WHERE pr.person_id = p.id AND ${rolesNow}) AS roles
      FROM person p JOIN department d ON d.id = p.department_id
      WHERE ${where}
      ORDER BY fold(regexp_replace(p.name, '^.*\\s', '')), fold(p.name), p.id
      LIMIT ${peoplePageSize} OFFSET ${(params.page - 1) * peoplePageSize}`),
  ]);
  return {
    rows: found.map(({ last_login_at, roles, ...row }) => ({
      ...row,
      roles: roles ?? [],
      lastLoginAt: last_login_at?.toISOString() ?? null,
    })),
    total: counted[0]?.n ?? 0,
    page: params.page,
    pageSize: peoplePageSize,
  };
}
