import 'server-only';
import { sql } from '@/lib/db/sql';
import { ordersBy, ordersByCode, ordersByDate, type ListKit } from '@/lib/lists/list-kit';
import type { DossierSort } from './dossier-list-params';

const submitted = ordersBy(sql`r.submitted_at`);
const due = ordersByDate(sql`r.due_at`);
const stepDue = ordersByDate(sql`r.step_due_at`);
const updated = ordersBy(sql`r.updated_at`);
const code = ordersByCode(sql`r.code`);

/** How dossiers are listed: every order has an index that gives it without sorting (migration 0014). */
export const dossierKit: ListKit<DossierSort> = {
  table: sql`dossier r`,
  columns: sql`r.id, r.code, r.title, r.summary, r.state, r.procedure_id, r.channel, r.applicant_kind, r.received_at_id,
    r.competent_department_id, r.department_id, r.assignee_id, r.finance_state, r.delivery_state, r.sync_state, r.submitted_at,
    r.received_at, r.appointment_date, r.due_at, r.step_due_at, r.closed_at, r.ending, r.deadline_outcome, r.paused_minutes_left,
    r.supplement_count, r.locked_by_id, r.locked_until, r.updated_at, r.version,
    (SELECT s.name FROM dossier_step s WHERE s.id = r.step_id) AS step_name`,
  orders: {
    submittedAt: submitted.up,
    '-submittedAt': submitted.down,
    dueAt: due.up,
    '-dueAt': due.down,
    stepDueAt: stepDue.up,
    '-stepDueAt': stepDue.down,
    updatedAt: updated.up,
    '-updatedAt': updated.down,
    code: code.up,
    '-code': code.down,
  },
  defaultSort: '-submittedAt',
};
