import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { dayOf } from '@/lib/format/date-time';
import { changedFields } from '@/lib/organisation/changed-fields';
import {
  chainSlaVersions,
  hasScope,
  loadServiceLevelForChange,
  raiseServiceLevel,
  slaFactsOf,
} from './load-service-level';
import type { AddSlaVersion } from './service-level-schema';

const refuse = (path: string, messageKey: string) =>
  new AppError('invalid', 'invalid', { fields: [{ path, messageKey }] });

async function requireDepartment(tx: Tx, id: number | null): Promise<void> {
  if (id === null) return;
  const found = await tx.department.findUnique({ where: { id }, select: { disabledAt: true } });
  if (!found) throw refuse('content.departmentId', 'unknown_department');
  if (found.disabledAt) throw refuse('content.departmentId', 'department_disabled');
}

/**
 * Promises something else from a day on: tomorrow at the earliest, so that what came in today keeps what it was promised.
 * The version before, of the same urgency, flow and department, ends there and stands.
 * @throws AppError forbidden · not_found · invalid (day over or taken, department) · conflict
 */
export async function addSlaVersion(
  ctx: Context,
  input: AddSlaVersion,
): Promise<{ id: number; version: number; versionId: number }> {
  authorize(ctx, 'settings.manage');
  const { id, version, validFrom, content } = input;
  return transaction(async (tx) => {
    const level = await loadServiceLevelForChange(tx, id);
    const same = level.versions.filter((one) => hasScope(one, content));
    const before = same.find((one) => one.validFrom <= validFrom);
    const known = before ? slaFactsOf(before) : {};
    await raiseServiceLevel(tx, input, { ...known, version: level.version });
    if (validFrom <= dayOf(ctx.now)) throw refuse('validFrom', 'tomorrow_first');
    if (same.some((one) => one.validFrom === validFrom)) throw refuse('validFrom', 'version_day_taken');
    await requireDepartment(tx, content.departmentId);
    const facts = { ...content, updateUnit: content.updateValue === null ? null : content.updateUnit };
    const made = await tx.slaVersion.create({
      data: { profileId: id, validFrom: new Date(`${validFrom}T00:00:00+07:00`), ...facts },
      select: { id: true },
    });
    await chainSlaVersions(tx, id);
    await writeAuditEntry(
      tx,
      ctx,
      'service_level.add_version',
      { kind: 'service_level', id, label: level.name },
      { data: changedFields<Record<string, unknown>>(known, { validFrom, ...facts }) },
    );
    return { id, version: version + 1, versionId: made.id };
  });
}
