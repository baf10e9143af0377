import { judgeDeadline, reportDueDates } from '../../../lib/deadlines/report-deadline';
import { stateFacts, type ReportState } from '../../../lib/reports/report';
import type { Officer, ReportPlan, SlaTerms, Unit, World } from './report-plan';

export type CaseAssignment = { departmentId: number; part: string; assigneeId: number | null; state: string; dueAt: Date | null; assignedById: number; assignedAt: Date; endedAt: Date | null; endReason: string | null; result: string | null };
export type CaseEvent = { kind: string; at: Date; actorId: number | null; actorLabel: string; isPublic: boolean; stateFrom: string | null; stateTo: string; note: string | null; data: { version: number; master?: string } };
export type CaseMessage = { direction: string; kind: string; body: string; authorId: number | null; createdAt: Date; deliveredAt: Date | null };
type Happening = { note?: string; isPublic?: boolean; master?: string };

/** One report while its story is played: the facts of its row and the rows that hang on it. */
export class ReportCase {
  state: ReportState = 'new';
  flow: string;
  isPrivate: boolean;
  version = 1;
  updatedAt: Date;
  publicUpdatedAt: Date;
  publicNote: string | null = null;
  acceptedAt: Date | null = null;
  acceptDueAt: Date;
  dueAt: Date | null;
  pausedMinutesLeft: number | null = null;
  closedAt: Date | null = null;
  deadlineOutcome: string | null = null;
  extensionCount = 0;
  draftAnswer: string | null = null;
  publicAnswer: string | null = null;
  answeredAt: Date | null = null;
  publishedAt: Date | null = null;
  rating: string | null = null;
  ratedAt: Date | null = null;
  masterId: number | null = null;
  reopenCount = 0;
  transferCount = 0;
  departmentId: number | null;
  leadUnit: Unit;
  assigneeId: number | null = null;
  readonly sla: SlaTerms;
  readonly assignments: CaseAssignment[] = [];
  readonly events: CaseEvent[] = [];
  readonly messages: CaseMessage[] = [];
  readonly notes: { authorId: number; authorName: string; body: string; createdAt: Date }[] = [];
  readonly pauses: { startedAt: Date; endedAt: Date | null; reason: string }[] = [];
  readonly extensions: { fromDueAt: Date; toDueAt: Date; reason: string; requestedById: number; approvedById: number; createdAt: Date }[] = [];
  readonly judgements: { clock: string; outcome: string; dueAt: Date; judgedAt: Date; inputs: Record<string, string | number> }[] = [];

  constructor(readonly plan: ReportPlan, readonly world: World) {
    const sla = plan.category.sla[plan.urgency] ?? plan.category.sla.normal;
    if (!sla) throw new Error(`no service level for category ${plan.category.code}`);
    this.sla = sla;
    this.flow = plan.category.code === 'administrative-procedures' ? 'administrative' : 'field';
    this.isPrivate = plan.isPrivate;
    this.updatedAt = this.publicUpdatedAt = plan.receivedAt;
    this.leadUnit = plan.lead;
    this.departmentId = plan.suggested?.id ?? null;
    ({ acceptDueAt: this.acceptDueAt, dueAt: this.dueAt } = reportDueDates(world.calendar, sla, plan.receivedAt));
    this.events.push({ kind: 'report.received', at: plan.receivedAt, actorId: null, actorLabel: plan.channel.name, isPublic: true, stateFrom: null, stateTo: 'new', note: null, data: { version: 1 } });
  }

  get involvedDepartmentIds(): number[] {
    const assigned = this.assignments.map((assignment) => assignment.departmentId);
    return [...new Set(assigned.length ? assigned : this.departmentId === null ? [] : [this.departmentId])];
  }

  get involvedPersonIds(): number[] {
    return [...new Set(this.assignments.flatMap((assignment) => assignment.assigneeId ?? []))];
  }

  /** Something that a person or the citizen did: changes the state, raises the version, writes history. */
  happen(kind: string, at: Date, actor: Officer | null, to: ReportState, { note, isPublic, master }: Happening = {}): void {
    const told = isPublic ?? (to !== this.state && stateFacts(to).tellsCitizen);
    this.version += 1;
    this.events.push({
      kind, at, actorId: actor?.id ?? null, actorLabel: actor?.name ?? 'Người dân', isPublic: told,
      stateFrom: this.state, stateTo: to, note: note ?? null, data: { version: this.version, ...(master ? { master } : {}) },
    });
    this.state = to;
    this.updatedAt = at;
    const isClosed = stateFacts(to).kind === 'closed';
    if (!isClosed) this.closedAt = null;
    else if (!this.closedAt) {
      this.closedAt = at;
      this.endAssignments(at, 'done', null);
    }
    // Of a closed report the citizen's side shows the closing time (open311.md, Q-2).
    if (told) this.publicUpdatedAt = this.closedAt ?? at;
  }

  accept(at: Date, by: Officer): void {
    this.acceptedAt = at;
    this.judge('accept', this.acceptDueAt, at);
    this.happen('report.accepted', at, by, 'accepted');
  }

  assign(at: Date, by: Officer, unit: Unit, assignee: Officer | null, coordinating: Unit | null): void {
    this.addAssignment(at, by, unit, 'lead', assignee);
    if (coordinating && coordinating.id !== unit.id) this.addAssignment(at, by, coordinating, 'coordinating', null);
    this.publicNote = `Đã chuyển ${unit.name} xử lý`;
    this.happen('report.assigned', at, by, 'assigned', { note: unit.name });
  }

  addAssignment(at: Date, by: Officer, unit: Unit, part: 'lead' | 'coordinating', assignee: Officer | null): void {
    if (part === 'lead') {
      this.departmentId = unit.id;
      this.leadUnit = unit;
      this.assigneeId = assignee?.id ?? null;
    }
    this.assignments.push({ departmentId: unit.id, part, assigneeId: assignee?.id ?? null, state: 'assigned', dueAt: this.dueAt, assignedById: by.id, assignedAt: at, endedAt: null, endReason: null, result: null });
  }

  endAssignments(at: Date, state: string, reason: string | null, part?: string): void {
    for (const assignment of this.assignments) {
      if (assignment.endedAt || (part && assignment.part !== part)) continue;
      Object.assign(assignment, { endedAt: at, state, endReason: reason });
    }
  }

  setLeadState(state: string): void {
    for (const assignment of this.assignments) if (assignment.part === 'lead' && !assignment.endedAt) assignment.state = state;
  }

  /** Freezes met or breached, with what it was decided on. */
  judge(clock: 'accept' | 'resolve', dueAt: Date, at: Date): void {
    const outcome = judgeDeadline(dueAt, at);
    if (clock === 'resolve') this.deadlineOutcome = outcome;
    const inputs = { receivedAt: this.plan.receivedAt.toISOString(), slaVersionId: this.sla.id, handleDays: this.sla.handleDays, acceptHours: this.sla.acceptHours };
    this.judgements.push({ clock, outcome, dueAt, judgedAt: at, inputs });
  }

  tell(at: Date, kind: 'question' | 'answer' | 'notice', body: string, by: Officer): void {
    this.messages.push({ direction: 'to_citizen', kind, body, authorId: by.id, createdAt: at, deliveredAt: at });
  }
}
