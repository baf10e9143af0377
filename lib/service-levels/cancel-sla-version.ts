import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { dayOf } from '@/lib/format/date-time';
import { versionPhase } from '@/lib/procedures/procedure';
import {
  chainSlaVersions,
  loadServiceLevelForChange,
  raiseServiceLevel,
  slaFactsOf,
} from './load-service-level';
import type { CancelSlaVersion } from './service-level-schema';

/**
 * Takes back a version that has not begun; what it would have promised stays in history.
 * @throws AppError forbidden · not_found · refused `version_begun` · conflict
 */
export async function cancelSlaVersion(
  ctx: Context,
  input: CancelSlaVersion,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'settings.manage');
  const { id, version, versionId, reason } = input;
  return transaction(async (tx) => {
    const level = await loadServiceLevelForChange(tx, id);
    const planned = level.versions.find((one) => one.id === versionId);
    if (!planned) throw new AppError('not_found');
    await raiseServiceLevel(tx, input, { version: level.version });
    if (versionPhase(planned, dayOf(ctx.now)) !== 'planned') throw new AppError('refused', 'version_begun');
    await tx.slaVersion.delete({ where: { id: versionId }, select: { id: true } });
    await chainSlaVersions(tx, id);
    await writeAuditEntry(
      tx,
      ctx,
      'service_level.cancel_version',
      { kind: 'service_level', id, label: level.name },
      { reason, data: { before: slaFactsOf(planned), after: {} } },
    );
    return { id, version: version + 1 };
  });
}
