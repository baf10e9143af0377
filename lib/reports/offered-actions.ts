import type { Actor } from '@/lib/access/actor';
import { can, type ReachFacts } from '@/lib/access/can';
import {
  decideReportAction,
  reportActionNames,
  reportActions,
  type ReportAction,
  type ReportState,
} from './report';

export type LivePart = {
  id: number;
  departmentId: number;
  part: 'lead' | 'coordinating';
  assigneeId: number | null;
};

/** What decides on the actions of a report, besides who asks. */
export type ActionFacts = {
  state: ReportState;
  isPrivate: boolean;
  departmentId: number | null;
  assigneeId: number | null;
  involvedDepartmentIds: readonly number[];
  involvedPersonIds: readonly number[];
  parts: readonly LivePart[];
  requestedDueAt: Date | null;
  extensionCount: number;
  sla: { maxExtensions: number } | null;
};

/** Is there a step of the office's own to set or to clear? */
export type StepFacts = { hasSteps: boolean };

/** More time is offered while some may still be asked for, its decision while one awaits it. */
function isTimeAction(report: ActionFacts, action: ReportAction): boolean {
  if (action === 'request_extension') {
    return report.requestedDueAt === null && report.extensionCount < (report.sla?.maxExtensions ?? 0);
  }
  const decides = action === 'approve_extension' || action === 'refuse_extension';
  return !decides || report.requestedDueAt !== null;
}

const listed = (id: number | null): number[] => (id === null ? [] : [id]);

/**
 * What the permission of an action must reach. Whoever has seen a report keeps seeing it, but only the unit that has it
 * in hand now may act: a department that it was transferred away from may not.
 */
export function actedOn(report: ActionFacts, action: ReportAction): ReachFacts {
  switch (reportActions[action].by) {
    case 'lead':
      return {
        involvedDepartmentIds: listed(report.departmentId),
        involvedPersonIds: listed(report.assigneeId),
      };
    case 'part': {
      const coordinating = report.parts.filter((part) => part.part === 'coordinating');
      return {
        involvedDepartmentIds: coordinating.map((part) => part.departmentId),
        involvedPersonIds: coordinating.flatMap((part) => listed(part.assigneeId)),
      };
    }
    case 'involved':
      return report;
  }
}

/** May this person take the action on this report now? */
export function mayAct(actor: Actor, report: ActionFacts, action: ReportAction): boolean {
  // Private is asked of whoever reads the report, not again of the narrower part that acts.
  if (!can(actor, 'report.read', report)) return false;
  return can(actor, reportActions[action].permission, { ...actedOn(report, action), isPrivate: false });
}

/** The live coordinating parts that this person may finish. */
export function finishableParts(actor: Actor, report: ActionFacts): LivePart[] {
  return report.parts.filter(
    (part) => part.part === 'coordinating' && mayAct(actor, { ...report, parts: [part] }, 'finish_part'),
  );
}

/** The actions to offer: those of the state table that this person may take. Menus are drawn from it, verbs obey the same. */
export function offeredActions(actor: Actor, report: ActionFacts & StepFacts): ReportAction[] {
  return reportActionNames.filter((action) => {
    if (!decideReportAction(report, action).ok || !isTimeAction(report, action)) return false;
    if (!mayAct(actor, report, action)) return false;
    if (action === 'set_step') return report.hasSteps;
    if (action === 'finish_part') return finishableParts(actor, report).length > 0;
    return action !== 'transfer' || report.parts.some((part) => part.part === 'lead');
  });
}
