import 'server-only';
import { sql } from '@/lib/db/sql';
import { ordersBy, ordersByCode, ordersByDate, type ListKit } from '@/lib/lists/list-kit';
import type { ReportSort } from './report-list-params';

const received = ordersBy(sql`r.received_at`);
const due = ordersByDate(sql`r.due_at`);
const updated = ordersBy(sql`r.updated_at`);
const code = ordersByCode(sql`r.code`);

/** How reports are listed: every order has an index that gives it without sorting (migrations 0001, 0003). */
export const reportKit: ListKit<ReportSort> = {
  table: sql`report r`,
  columns: sql`r.id, r.code, r.title, r.address, r.state, r.local_state_id, r.urgency, r.flow, r.is_private,
    r.category_id, r.channel_id, r.administrative_unit_id, r.department_id, r.assignee_id, r.received_at, r.due_at, r.closed_at,
    r.deadline_outcome, r.paused_minutes_left, r.updated_at, r.version`,
  orders: {
    receivedAt: received.up,
    '-receivedAt': received.down,
    dueAt: due.up,
    '-dueAt': due.down,
    updatedAt: updated.up,
    '-updatedAt': updated.down,
    code: code.up,
    '-code': code.down,
  },
  defaultSort: '-receivedAt',
};
