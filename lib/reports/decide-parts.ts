/** How the live parts of a report must change so that the wanted departments have it. Pure. */
import type { LivePart } from './offered-actions';

export type Wanted = { leadId: number; assigneeId: number | null; coordinatingIds: readonly number[] };
export type NewPart = { departmentId: number; part: 'lead' | 'coordinating'; assigneeId: number | null };
export type PartsChange = {
  /** Parts that end because another unit or person takes over. */
  handedOn: number[];
  /** Coordinating parts that are not wanted any more. */
  cancelled: number[];
  /** A lead part without a person gets one: no hand-over, the row is completed. */
  named: { id: number; assigneeId: number } | null;
  added: NewPart[];
  leadChanges: boolean;
};

/** The departments that coordinate now. */
export function coordinatingOf(live: readonly LivePart[]): number[] {
  return live.filter((part) => part.part === 'coordinating').map((part) => part.departmentId);
}

/** Parts that stay keep their row, their clock and their state. A hand-over from person to person ends one row and begins another. */
export function decideParts(live: readonly LivePart[], wanted: Wanted): PartsChange {
  const lead = live.find((part) => part.part === 'lead');
  const coordinating = live.filter((part) => part.part === 'coordinating');
  const change: PartsChange = { handedOn: [], cancelled: [], named: null, added: [], leadChanges: false };
  const newLead: NewPart = { departmentId: wanted.leadId, part: 'lead', assigneeId: wanted.assigneeId };
  if (!lead || lead.departmentId !== wanted.leadId) {
    if (lead) change.handedOn.push(lead.id);
    change.added.push(newLead);
    change.leadChanges = true;
  } else if (lead.assigneeId === null && wanted.assigneeId !== null) {
    change.named = { id: lead.id, assigneeId: wanted.assigneeId };
  } else if (lead.assigneeId !== wanted.assigneeId) {
    change.handedOn.push(lead.id);
    change.added.push(newLead);
  }
  for (const part of coordinating) {
    if (!wanted.coordinatingIds.includes(part.departmentId)) change.cancelled.push(part.id);
  }
  for (const departmentId of new Set(wanted.coordinatingIds)) {
    if (coordinating.some((part) => part.departmentId === departmentId)) continue;
    change.added.push({ departmentId, part: 'coordinating', assigneeId: null });
  }
  return change;
}
