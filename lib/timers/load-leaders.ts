import 'server-only';
import type { Permission } from '@/lib/access/permissions';
import type { Subject } from '@/lib/cases/write-audited-change';
import { rows, sql } from '@/lib/db/sql';
import type { Leaders } from '@/lib/deadlines/escalation-ladder';

/** Who leads is who may grant the case more time: no list beside the roles has to be kept. */
const leads: Record<Subject, Permission> = {
  report: 'report.approve_extension',
  dossier: 'dossier.extend',
};

type Row = { personId: number; reach: string; departmentId: number; managesRoles: boolean };

/**
 * The leaders at that moment. Of a department: whoever holds the permission over it or its subtree, anchored there. Of the
 * whole office: whoever holds it over everything; those who manage roles hold everything in order to grant it, and are told
 * only where there is nobody else.
 */
export async function loadLeaders(subject: Subject, now: Date): Promise<Leaders> {
  const holders = await rows<Row>(sql`
    SELECT p.id AS "personId", g.reach, coalesce(pr.department_id, p.department_id) AS "departmentId",
      EXISTS (SELECT FROM role_grant m WHERE m.role_id = ro.id AND m.permission = 'role.manage') AS "managesRoles"
    FROM role_grant g JOIN role ro ON ro.id = g.role_id AND ro.disabled_at IS NULL
    JOIN person_role pr ON pr.role_id = ro.id AND pr.valid_from <= ${now}::timestamptz
      AND (pr.valid_to IS NULL OR pr.valid_to > ${now}::timestamptz)
    JOIN person p ON p.id = pr.person_id AND p.disabled_at IS NULL
    WHERE g.permission = ${leads[subject]} ORDER BY p.id`);
  const of = new Map<number, number[]>();
  for (const { reach, departmentId, personId } of holders)
    if (reach === 'department' || reach === 'subtree')
      of.set(departmentId, [...(of.get(departmentId) ?? []), personId]);
  const everything = holders.filter(({ reach }) => reach === 'all');
  const working = everything.filter(({ managesRoles }) => !managesRoles);
  return { of, officeWide: (working.length > 0 ? working : everything).map(({ personId }) => personId) };
}

/** Who stands in for whom at that moment: told together with the one who is away. */
export async function loadSubstitutes(now: Date): Promise<ReadonlyMap<number, number>> {
  const absent = await rows<{ personId: number; substituteId: number }>(sql`
    SELECT a.person_id AS "personId", a.substitute_id AS "substituteId"
    FROM absence a JOIN person p ON p.id = a.substitute_id AND p.disabled_at IS NULL
    WHERE a.cancelled_at IS NULL AND a.starts_at <= ${now}::timestamptz AND a.ends_at > ${now}::timestamptz`);
  return new Map(absent.map(({ personId, substituteId }) => [personId, substituteId]));
}
