import type { Judgement } from '../../../../lib/cases/write-audited-change';
import { oneLine } from '../../../../lib/cases/one-line';
import { readClock, type ClockInputs } from '../../../../lib/deadlines/clock';
import { termOf } from '../../../../lib/deadlines/term';
import { financeStateOf } from '../../../../lib/dossiers/decide-fee';
import {
  decideDossierAction,
  dossierActions,
  dossierStateFacts,
  type DossierAction,
  type DossierState,
} from '../../../../lib/dossiers/dossier';
import type { DossierEnding, FinanceState } from '../../../../lib/dossiers/dossier-axes';
import { handOverDates } from '../../../../lib/dossiers/plan-steps';
import type { Officer } from '../report-plan';
import type { DossierPlan } from './dossier-plan';
import type {
  CaseEvent,
  CaseForm,
  CaseHandover,
  CasePaper,
  CasePayment,
  CaseStep,
  CaseSupplement,
} from './dossier-rows';
import type { DossierWorld } from './dossier-world';

type Happening = { state?: DossierState; note?: string; isPublic?: boolean; data?: object };

/** One dossier while its story is played: the facts of its row and the rows that hang on it. */
export class DossierCase {
  id = 0;
  code = '';
  state: DossierState = 'registered';
  ending: DossierEnding | null = null;
  version = 1;
  receivedAt: Date | null = null;
  appointmentDate: Date | null = null;
  dueAt: Date | null = null;
  pausedMinutesLeft: number | null = null;
  stepDueAt: Date | null = null;
  completedAt: Date | null = null;
  returnedAt: Date | null = null;
  closedAt: Date | null = null;
  deadlineOutcome: string | null = null;
  supplementCount = 0;
  extensionCount = 0;
  deliveryState = 'none';
  resultCode: string | null = null;
  publicNote: string | null = null;
  publicUpdatedAt: Date;
  updatedAt: Date;
  departmentId: number;
  assigneeId: number | null = null;
  step: CaseStep | null = null;
  steps: CaseStep[] = [];
  readonly departments: Set<number>;
  readonly people = new Set<number>();
  readonly papers: CasePaper[] = [];
  readonly handovers: CaseHandover[] = [];
  readonly supplements: CaseSupplement[] = [];
  readonly payments: CasePayment[] = [];
  readonly corrections: { reason: string; requestedAt: Date; requestedById: number }[] = [];
  readonly notes: { authorId: number; authorName: string; body: string; createdAt: Date }[] = [];
  readonly forms: CaseForm[] = [];
  readonly events: CaseEvent[] = [];
  readonly pauses: { startedAt: Date; endedAt: Date | null; reason: string }[] = [];
  readonly extensions: {
    fromDueAt: Date;
    toDueAt: Date;
    reason: string;
    requestedById: number;
    approvedById: number;
    createdAt: Date;
    decidedAt: Date;
  }[] = [];
  readonly judgements: Judgement[] = [];

  constructor(
    readonly plan: DossierPlan,
    readonly world: DossierWorld,
  ) {
    const { desk, helpedAt, competent, submittedAt } = plan;
    this.departmentId = desk.id;
    this.departments = new Set([desk.id, ...(helpedAt ? [helpedAt.id] : []), competent.id]);
    this.publicUpdatedAt = this.updatedAt = submittedAt;
  }

  /**
   * Takes an action of the table, as the verb of the same name does: state, version and history.
   * @throws Error when the state does not offer it
   */
  happen(
    action: DossierAction,
    at: Date,
    actor: Officer,
    { state, note, isPublic, data }: Happening = {},
  ): void {
    const decision = decideDossierAction(this, action);
    if (!decision.ok) throw new Error(`${action} of a demo dossier in ${this.state}: ${decision.refusal}`);
    const to = state ?? decision.to;
    const { tellsCitizen, kind } = dossierStateFacts(to);
    const told = isPublic ?? (to !== this.state && tellsCitizen);
    this.version += 1;
    this.write(dossierActions[action].event, at, actor, {
      isPublic: told,
      stateFrom: this.state,
      stateTo: to,
      note: note ?? null,
      data: { ...data, version: this.version },
    });
    this.state = to;
    this.updatedAt = at;
    if (told) this.publicUpdatedAt = at;
    this.closedAt = kind === 'closed' ? (this.closedAt ?? at) : null;
  }

  /** A line of the history. */
  write(
    kind: string,
    at: Date,
    actor: { id: number | null; name: string },
    { isPublic = false, stateFrom = null, stateTo = null, note = null, data = {} }: Partial<CaseEvent> = {},
  ): void {
    this.events.push({
      kind,
      at,
      actorId: actor.id,
      actorLabel: actor.name,
      isPublic,
      stateFrom,
      stateTo,
      note,
      data,
    });
  }

  /** Who has it in hand from now on. */
  holdBy(departmentId: number, person: Officer | null): void {
    this.departmentId = departmentId;
    this.assigneeId = person?.id ?? null;
    this.departments.add(departmentId);
    if (person) this.people.add(person.id);
  }

  get financeState(): FinanceState {
    return financeStateOf(this.payments);
  }

  /** In đồng: what the procedure asks for, apart from obligations that were found later. */
  get fee(): number {
    return this.payments.find((payment) => payment.kind === 'fee')?.amount ?? 0;
  }

  /** What the applicant reads. */
  say(text: string | null): void {
    this.publicNote = text && oneLine(text);
  }

  /** Everything that the appointment depends on. @throws Error before receipt */
  get clock(): ClockInputs {
    const { version, desk } = this.plan;
    if (!this.receivedAt || !version.deadlineUnit) throw new Error('nothing was promised yet');
    return {
      startedAt: this.receivedAt,
      term: termOf(version.deadlineUnit, version.deadlineValue, version.cutOff),
      calendar: desk.calendar,
      pauses: this.pauses.map(({ startedAt, endedAt, reason }) => ({ from: startedAt, to: endedAt, reason })),
      extensions: this.extensions.map(({ createdAt, toDueAt, reason }) => ({
        at: createdAt,
        until: toDueAt,
        reason,
      })),
    };
  }

  /** Stops the clock: the applicant has to do something first. */
  pause(at: Date, reason: string): void {
    this.pausedMinutesLeft = readClock(this.clock, at).remaining;
    this.pauses.push({ startedAt: at, endedAt: null, reason: oneLine(reason).slice(0, 300) });
    this.dueAt = this.stepDueAt = null;
    for (const step of this.steps) if (!step.handedOverAt) step.dueAt = null;
  }

  /** Lets it run again: the appointment and every step to come move by the time that was waited. */
  resume(at: Date): void {
    if (this.pausedMinutesLeft === null) return;
    this.endPause(at);
    this.runOn(at);
  }

  endPause(at: Date): void {
    for (const pause of this.pauses) pause.endedAt ??= at;
    this.pausedMinutesLeft = null;
  }

  /** The dates that the running clock gives to the dossier and to the steps that were not handed over. */
  runOn(at: Date): void {
    const dues = handOverDates(
      this.clock,
      this.steps.map((step) => step.allottedMinutes),
      at,
    );
    this.dueAt = this.appointmentDate = readClock(this.clock, at).dueAt;
    for (const [index, step] of this.steps.entries())
      if (!step.handedOverAt) step.dueAt = dues[index] ?? null;
    this.stepDueAt = this.step?.dueAt ?? this.dueAt;
  }
}
