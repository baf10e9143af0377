import { reportPromise } from '../../../lib/deadlines/report-deadline';
import type { SlaTerms } from '../../../lib/deadlines/sla-terms';
import { termEnd } from '../../../lib/deadlines/term';
import { judgeReport, type ReportJudgement } from '../../../lib/reports/judge-report';
import type { ClockDates, ClockEvents, ReportClock } from '../../../lib/reports/report-clocks';
import { stateFacts, type ReportState } from '../../../lib/reports/report';
import type { Officer, ReportPlan, Unit, World } from './report-plan';

export type CaseAssignment = {
  departmentId: number;
  part: string;
  assigneeId: number | null;
  state: string;
  dueAt: Date | null;
  assignedById: number;
  assignedAt: Date;
  endedAt: Date | null;
  endReason: string | null;
  result: string | null;
};
export type CaseEvent = {
  kind: string;
  at: Date;
  actorId: number | null;
  actorLabel: string;
  isPublic: boolean;
  stateFrom: string | null;
  stateTo: string | null;
  note: string | null;
  data: Record<string, string | number | string[] | null>;
};
export type CaseMessage = {
  direction: string;
  kind: string;
  body: string;
  authorId: number | null;
  createdAt: Date;
  deliveredAt: Date | null;
};
type Happening = { note?: string; isPublic?: boolean; data?: CaseEvent['data'] };

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
  nextUpdateDueAt: Date | null;
  toldAt: Date | null = null;
  publishDueAt: Date | null = null;
  reopenedAt: Date | null = null;
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
  private readonly unitNames = new Map<number, string>();
  readonly assignments: CaseAssignment[] = [];
  readonly events: CaseEvent[] = [];
  readonly messages: CaseMessage[] = [];
  readonly notes: { authorId: number; authorName: string; body: string; createdAt: Date }[] = [];
  readonly pauses: { startedAt: Date; endedAt: Date | null; reason: string }[] = [];
  readonly extensions: {
    fromDueAt: Date;
    toDueAt: Date;
    reason: string;
    state: string;
    requestedById: number;
    approvedById: number;
    createdAt: Date;
    decidedAt: Date;
  }[] = [];
  readonly judgements: ReportJudgement[] = [];

  constructor(
    readonly plan: ReportPlan,
    readonly world: World,
  ) {
    const sla = plan.category.sla[plan.urgency] ?? plan.category.sla.normal;
    if (!sla) throw new Error(`no service level for category ${plan.category.code}`);
    this.sla = sla;
    this.flow = plan.category.code === 'administrative-procedures' ? 'administrative' : 'field';
    this.isPrivate = plan.isPrivate;
    this.updatedAt = this.publicUpdatedAt = plan.receivedAt;
    this.leadUnit = plan.lead;
    this.departmentId = plan.suggested?.id ?? null;
    const promise = reportPromise(world.calendar, sla, plan.receivedAt);
    this.acceptDueAt = promise.acceptDueAt;
    this.dueAt = promise.dueAt;
    this.nextUpdateDueAt = promise.nextUpdateDueAt;
    this.events.push({
      kind: 'report.received',
      at: plan.receivedAt,
      actorId: null,
      actorLabel: plan.channel.name,
      isPublic: true,
      stateFrom: null,
      stateTo: 'new',
      note: null,
      data: { version: 1 },
    });
  }

  get involvedDepartmentIds(): number[] {
    const suggested = this.plan.suggested ? [this.plan.suggested.id] : [];
    return [...new Set([...suggested, ...this.assignments.map((assignment) => assignment.departmentId)])];
  }

  get involvedPersonIds(): number[] {
    return [...new Set(this.assignments.flatMap((assignment) => assignment.assigneeId ?? []))];
  }

  /** Something that a person or the citizen did: changes the state, raises the version, writes history. */
  happen(
    kind: string,
    at: Date,
    actor: Officer | null,
    to: ReportState,
    { note, isPublic, data }: Happening = {},
  ): void {
    const told = isPublic ?? (to !== this.state && stateFacts(to).tellsCitizen);
    this.version += 1;
    this.events.push({
      kind,
      at,
      actorId: actor?.id ?? null,
      actorLabel: actor?.name ?? 'Người dân',
      isPublic: told,
      stateFrom: this.state,
      stateTo: to,
      note: note ?? null,
      data: { ...data, version: this.version },
    });
    const { clock, kind: stateKind } = stateFacts(to);
    if (this.nextUpdateDueAt && (told || clock === 'stop')) this.judge('next_update', at);
    if (clock !== 'run') this.nextUpdateDueAt = null;
    else if (told)
      this.nextUpdateDueAt = this.sla.update && termEnd(this.world.calendar, this.sla.update, at);
    this.state = to;
    this.updatedAt = at;
    this.closedAt = stateKind === 'closed' ? (this.closedAt ?? at) : null;
    if (told) this.publicUpdatedAt = this.toldAt = at;
  }

  accept(at: Date, by: Officer): void {
    this.acceptedAt = at;
    this.judge('accept', at);
    this.happen('report.accepted', at, by, 'accepted');
  }

  assign(at: Date, by: Officer, unit: Unit, assignee: Officer | null, coordinating: Unit | null): void {
    const hasLead = this.assignments.some((part) => part.part === 'lead' && !part.endedAt);
    if (!hasLead) this.addAssignment(at, by, unit, 'lead', assignee);
    const other = coordinating && coordinating.id !== unit.id ? coordinating : null;
    if (other) this.addAssignment(at, by, other, 'coordinating', null);
    const data = {
      department: unit.name,
      coordinating: other ? [other.name] : [],
      assignee: assignee?.name ?? null,
    };
    this.happen('report.assigned', at, by, 'assigned', { data });
  }

  addAssignment(
    at: Date,
    by: Officer,
    unit: Unit,
    part: 'lead' | 'coordinating',
    assignee: Officer | null,
    dueAt = this.dueAt,
  ): void {
    this.unitNames.set(unit.id, unit.name);
    if (part === 'lead') {
      this.departmentId = unit.id;
      this.leadUnit = unit;
      this.assigneeId = assignee?.id ?? null;
    }
    this.assignments.push({
      departmentId: unit.id,
      part,
      assigneeId: assignee?.id ?? null,
      state: 'assigned',
      dueAt,
      assignedById: by.id,
      assignedAt: at,
      endedAt: null,
      endReason: null,
      result: null,
    });
  }

  endAssignments(at: Date, state: string, reason: string | null, part?: string): void {
    for (const assignment of this.assignments) {
      if (assignment.endedAt || (part && assignment.part !== part)) continue;
      Object.assign(assignment, { endedAt: at, state, endReason: reason });
    }
  }

  setLeadState(state: string): void {
    for (const assignment of this.assignments)
      if (assignment.part === 'lead' && !assignment.endedAt) assignment.state = state;
  }

  get clockDates(): ClockDates {
    const { reopenedAt, toldAt, answeredAt, acceptDueAt, nextUpdateDueAt, dueAt, publishDueAt, sla } = this;
    const { receivedAt } = this.plan;
    return {
      receivedAt,
      reopenedAt,
      toldAt,
      answeredAt,
      acceptDueAt,
      nextUpdateDueAt,
      dueAt,
      publishDueAt,
      sla,
    };
  }

  get clockEvents(): ClockEvents {
    const leads = this.assignments.filter((part) => part.part === 'lead');
    return {
      pauses: this.pauses.map(({ startedAt, endedAt, reason }) => ({ from: startedAt, to: endedAt, reason })),
      transfers: leads
        .filter((part) =>
          leads.some(({ state, endedAt }) => state === 'transferred' && endedAt === part.assignedAt),
        )
        .map(({ assignedAt, departmentId }) => ({
          at: assignedAt,
          to: this.unitNames.get(departmentId) ?? '',
          departmentId,
          restarts: false,
        })),
      extensions: this.extensions.map(({ decidedAt, toDueAt, reason }) => ({
        at: decidedAt,
        until: toDueAt,
        reason,
      })),
    };
  }

  /** Freezes met or breached, with what it was worked out from, as the verbs do. */
  judge(clock: ReportClock, at: Date): void {
    const judgement = judgeReport(clock, this.clockDates, this.world.calendar, at, this.clockEvents);
    if (!judgement) return;
    if (clock === 'resolve') this.deadlineOutcome = judgement.outcome;
    this.judgements.push(judgement);
  }

  tell(at: Date, kind: 'question' | 'answer' | 'notice', body: string, by: Officer): void {
    this.messages.push({
      direction: 'to_citizen',
      kind,
      body,
      authorId: by.id,
      createdAt: at,
      deliveredAt: at,
    });
  }
}
