import 'server-only';
import type { Context } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { hashPassword } from '@/lib/auth/password';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { oneTimePassword } from './one-time-password';

/**
 * Opens the account of a production office's first admin, for whoever runs the server. Not reachable over the network:
 * nobody holds a right yet, so the rule is that no admin who can sign in exists (and two attempts at once wait for each other).
 * @throws AppError refused `admin_exists`, `demo_office` · not_found (no department or no admin role yet)
 */
export async function createFirstAdmin(
  ctx: Context,
  input: { email: string; name: string },
): Promise<{ id: number; password: string }> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(420313)::text`;
    const office = await tx.office.findUnique({ where: { id: 1 }, select: { isDemo: true } });
    if (office?.isDemo) throw new AppError('refused', 'demo_office');
    const admins = { disabledAt: null, roles: { some: { role: { code: 'admin' }, validTo: null } } };
    if (await tx.person.findFirst({ where: admins, select: { id: true } }))
      throw new AppError('refused', 'admin_exists');
    const role = await tx.role.findUnique({ where: { code: 'admin' }, select: { id: true } });
    const home = await tx.department.findFirst({
      where: { parentId: null, disabledAt: null },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    if (!role || !home) throw new AppError('not_found');
    const made = await tx.person.create({
      data: {
        ...input,
        departmentId: home.id,
        passwordHash,
        roles: { create: { roleId: role.id, validFrom: ctx.now } },
      },
      select: { id: true },
    });
    const subject = { kind: 'person', id: made.id, label: input.name };
    await writeAuditEntry(tx, ctx, 'person.create', subject, {
      data: { after: { email: input.email, role: 'admin' } },
    });
    return { id: made.id, password };
  });
}
