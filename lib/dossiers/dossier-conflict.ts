import 'server-only';
import { changesSince, conflictOf, type ConflictRow } from '@/lib/cases/changes-since';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { DossierFacts } from './dossier-changes';

type Row = Omit<DossierFacts, 'appointmentDate' | 'dueAt'> & {
  appointmentDate: Date | null;
  dueAt: Date | null;
} & ConflictRow<DossierFacts>;

/** The refusal of a stale save, with the dossier as it stands now and who changed which facts since that version. */
export async function dossierConflictSince(tx: Tx, dossierId: number, version: number): Promise<AppError> {
  const [now] = await tx.$queryRaw<Row[]>(sql`
    SELECT r.version, r.updated_at AS "updatedAt", r.state, s.name AS step, d.name AS department, p.name AS assignee,
      r.appointment_date AS "appointmentDate", r.due_at AS "dueAt", r.finance_state AS "financeState",
      r.delivery_state AS "deliveryState", r.result_code AS "resultCode", l.name AS "lockedBy",
      (SELECT coalesce(string_agg(doc.name, ', ' ORDER BY doc.position), '') FROM dossier_document doc
        WHERE doc.dossier_id = r.id AND doc.state = 'submitted') AS documents,
      ${changesSince('dossier', dossierId, version)} AS changes
    FROM dossier r JOIN department d ON d.id = r.department_id LEFT JOIN dossier_step s ON s.id = r.step_id
    LEFT JOIN person p ON p.id = r.assignee_id LEFT JOIN person l ON l.id = r.locked_by_id
    WHERE r.id = ${dossierId}::int`);
  if (!now) return new AppError('not_found');
  const { version: current, updatedAt, changes, appointmentDate, dueAt, ...facts } = now;
  return conflictOf<DossierFacts>(
    { version: current, updatedAt, changes },
    {
      ...facts,
      appointmentDate: appointmentDate?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
    },
  );
}
