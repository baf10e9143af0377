import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { and, name, rows, sql, type Sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { exportList } from '@/lib/lists/export-list';
import { loadAgencies } from '../load-agencies';
import { renderPaper } from '../render-paper';
import { describeRegister } from './describe-register';
import { registerHeader, registerKit, registerLine, type RegisterRow } from './register-row';
import { printedRows, type RegisterQuery } from './register-schema';

function registerWhere(ctx: Context, { agencyId, from, to }: RegisterQuery): Sql {
  const midnight = (day: string) => sql`${`${day}T00:00:00+07:00`}::timestamptz`;
  return and([
    sql`r.received_at_id = ${agencyId}::int`,
    sql`r.received_at >= ${midnight(from)} AND r.received_at < ${midnight(to)} + interval '1 day'`,
    reachWhere(ctx.actor, 'dossier.read'),
    reachWhere(ctx.actor, 'dossier.export'),
  ]);
}

const filterOf = ({ agencyId, from, to }: RegisterQuery) =>
  new URLSearchParams({ agencyId: String(agencyId), from, to }).toString();

/**
 * The register of one agency (form 07) as CSV, streamed without a limit.
 * @throws AppError forbidden
 */
export async function exportRegister(ctx: Context, query: RegisterQuery): Promise<AsyncGenerator<string>> {
  let number = 0;
  return exportList<RegisterRow, 'receivedAt'>(registerKit(ctx.actor), ctx, {
    subject: 'dossier',
    file: 'register.csv',
    filter: filterOf(query),
    sort: null,
    q: '',
    where: () => registerWhere(ctx, query),
    countExact: async () => 0,
    header: [...registerHeader],
    lines: async (batch) => batch.map((row) => registerLine(row, ++number)),
  });
}

/**
 * The register of one agency as PDF; who took which is logged first.
 * @throws AppError forbidden; invalid register_too_long
 */
export async function printRegister(ctx: Context, query: RegisterQuery): Promise<Buffer> {
  authorize(ctx, 'dossier.export');
  const kit = registerKit(ctx.actor);
  const found = await rows<RegisterRow>(sql`
    SELECT ${kit.columns} FROM ${kit.table} WHERE ${registerWhere(ctx, query)}
    ORDER BY ${kit.orders.receivedAt.forward} ${name(`LIMIT ${printedRows + 1}`)}`);
  if (found.length > printedRows) {
    const field = { path: 'to', messageKey: 'register_too_long', params: { max: printedRows } };
    throw new AppError('invalid', 'invalid', { fields: [field] });
  }
  const agency = await transaction(async (tx) => {
    const subject = { kind: 'dossier', id: null, label: 'register.pdf' };
    const data = { filter: filterOf(query), rows: found.length };
    await writeAuditEntry(tx, ctx, 'dossier.export', subject, { data });
    return (await loadAgencies(tx, [query.agencyId]))(query.agencyId);
  });
  const { from, to } = query;
  const at = ctx.now.toISOString();
  const lines = found.map((row, index) => registerLine(row, index + 1));
  return renderPaper(describeRegister({ agency, from, to, at, header: registerHeader, rows: lines }));
}
