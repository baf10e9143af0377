import 'server-only';
import { db } from '@/lib/db/client';

export type HistoryEntry = {
  id: string;
  at: string;
  actor: string;
  /** person.edit, role.disable … */
  action: string;
  reason: string | null;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
};

const most = 200;

function factsOf(data: unknown, key: 'before' | 'after'): Record<string, unknown> {
  const facts = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : null;
  return typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {};
}

/**
 * What was done to one record, newest first: the last 200 entries of the audit log. Whoever calls has loaded the record
 * inside reach; sign-ins are not changes and stay out. What has no number is known by its label.
 * @param id `every`: all records of the kind
 */
export async function listHistory(
  kind:
    | 'department'
    | 'person'
    | 'role'
    | 'state'
    | 'text'
    | 'procedure'
    | 'calendar'
    | 'service_level'
    | 'local_state'
    | 'category',
  id: number | null | 'every',
  label?: string,
): Promise<HistoryEntry[]> {
  const entries = await db().auditEntry.findMany({
    where: {
      subjectKind: kind,
      subjectLabel: label,
      action: { startsWith: `${kind}.` },
      ...(id === 'every' ? {} : { subjectId: id }),
    },
    orderBy: { id: 'desc' },
    take: most,
    select: { id: true, at: true, actorLabel: true, action: true, reason: true, data: true },
  });
  return entries.map(({ id: entryId, at, actorLabel, action, reason, data }) => ({
    id: String(entryId),
    at: at.toISOString(),
    actor: actorLabel,
    action,
    reason,
    before: factsOf(data, 'before'),
    after: factsOf(data, 'after'),
  }));
}
