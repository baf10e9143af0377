import 'server-only';
import { changesSince, conflictOf, type ConflictRow } from '@/lib/cases/changes-since';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { ReportFacts } from './report-changes';

type Row = Omit<ReportFacts, 'dueAt'> & { dueAt: Date | null } & ConflictRow<ReportFacts>;

/** The refusal of a stale save, with the report as it stands now and who changed which facts since that version. */
export async function conflictSince(tx: Tx, reportId: number, version: number): Promise<AppError> {
  const [now] = await tx.$queryRaw<Row[]>(sql`
    SELECT r.version, r.updated_at AS "updatedAt", r.state, l.label AS "localState", r.urgency, c.name AS category, u.full_name AS commune,
      d.name AS department, p.name AS assignee, r.due_at AS "dueAt", r.draft_answer AS "draftAnswer",
      r.public_answer AS "publicAnswer", o.label AS "resultCode", m.code AS master,
      (SELECT coalesce(string_agg(part.name, ', ' ORDER BY a.id), '') FROM assignment a
        JOIN department part ON part.id = a.department_id
        WHERE a.report_id = r.id AND a.part = 'coordinating' AND a.ended_at IS NULL) AS coordinating,
      ${changesSince('report', reportId, version)} AS changes
    FROM report r JOIN category c ON c.id = r.category_id
    LEFT JOIN administrative_unit u ON u.id = r.administrative_unit_id
    LEFT JOIN department d ON d.id = r.department_id LEFT JOIN person p ON p.id = r.assignee_id
    LEFT JOIN report m ON m.id = r.master_id LEFT JOIN local_state l ON l.id = r.local_state_id
    LEFT JOIN result_code o ON o.id = r.result_code_id
    WHERE r.id = ${reportId}::int`);
  if (!now) return new AppError('not_found');
  const { version: current, updatedAt, changes, dueAt, ...facts } = now;
  const since = { version: current, updatedAt, changes };
  return conflictOf<ReportFacts>(since, { ...facts, dueAt: dueAt?.toISOString() ?? null });
}
