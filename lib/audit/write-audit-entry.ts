import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/transaction';
import type { Prisma } from '@/lib/db/generated/client';

export type AuditSubject = { kind: string; id: number | null; label: string };

/** Name of the actor as history will show it. */
export function actorLabel(ctx: Context): string {
  switch (ctx.actor.kind) {
    case 'person':
    case 'api_key':
    case 'system':
      return ctx.actor.name;
    case 'public':
      return 'public';
  }
}

/** Id of the acting person, null for keys, jobs and the public. */
export function actorPersonId(ctx: Context): number | null {
  return ctx.actor.kind === 'person' ? ctx.actor.id : null;
}

/**
 * Writes who did what to which record, in the verb's own transaction.
 * @param action permission-like name of what was done, e.g. `report.assign`
 * @param data changed fields as {before, after}; never plain personal data
 */
export async function writeAuditEntry(
  tx: Tx,
  ctx: Context,
  action: string,
  subject: AuditSubject,
  more: { reason?: string; data?: Prisma.InputJsonValue } = {},
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: ctx.now,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.kind === 'person' || ctx.actor.kind === 'api_key' ? ctx.actor.id : null,
      actorLabel: actorLabel(ctx),
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectLabel: subject.label,
      reason: more.reason ?? null,
      data: more.data ?? {},
      requestId: ctx.requestId,
      address: ctx.address,
    },
    select: { id: true },
  });
}
