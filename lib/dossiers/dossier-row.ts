import 'server-only';
import { lateness, type Lateness } from '@/lib/deadlines/lateness';
import type { FilterMoment } from '@/lib/lists/filter-moment';
import { dossierStateFacts, type DossierState } from './dossier';
import type {
  ApplicantKind,
  DeliveryState,
  DossierChannel,
  DossierEnding,
  FinanceState,
  SyncState,
} from './dossier-axes';
import type { DossierNames } from './dossier-names';

type Organisation = { code: string; name: string; shortName: string };

/** One line of the list. No personal data of the applicant. */
export type DossierRow = {
  id: number;
  code: string;
  title: string;
  summary: string;
  state: DossierState;
  nationalStatus: number;
  /** The local step beside the national status; null before receipt. */
  step: string | null;
  procedure: { code: string; nationalCode: string | null; field: string };
  channel: DossierChannel;
  applicantKind: ApplicantKind;
  receivedBy: Organisation;
  competent: Organisation;
  /** Who has it in hand now. */
  department: Organisation;
  assignee: { id: number; name: string } | null;
  financeState: FinanceState;
  deliveryState: DeliveryState;
  syncState: SyncState;
  submittedAt: string;
  receivedAt: string | null;
  appointmentDate: string | null;
  dueAt: string | null;
  closedAt: string | null;
  lateness: Lateness;
  stepDueAt: string | null;
  /** The step it is in against its own date. */
  stepLateness: Lateness;
  ending: DossierEnding | null;
  outcome: 'met' | 'breached' | null;
  supplementCount: number;
  /** Who holds it now. */
  lock: { name: string; until: string } | null;
  updatedAt: string;
  version: number;
};

export type ListedDossier = {
  id: number;
  code: string;
  title: string;
  summary: string;
  state: DossierState;
  procedure_id: number;
  channel: DossierChannel;
  applicant_kind: ApplicantKind;
  received_at_id: number;
  competent_department_id: number;
  department_id: number;
  assignee_id: number | null;
  finance_state: FinanceState;
  delivery_state: DeliveryState;
  sync_state: SyncState;
  submitted_at: Date;
  received_at: Date | null;
  appointment_date: Date | null;
  due_at: Date | null;
  step_due_at: Date | null;
  closed_at: Date | null;
  ending: DossierEnding | null;
  deadline_outcome: 'met' | 'breached' | null;
  paused_minutes_left: number | null;
  supplement_count: number;
  locked_by_id: number | null;
  locked_until: Date | null;
  updated_at: Date;
  version: number;
  step_name: string | null;
};

const iso = (at: Date | null) => at?.toISOString() ?? null;
const nameless = { code: '', name: '', shortName: '' };

export function toDossierRow(listed: ListedDossier, names: DossierNames, moment: FilterMoment): DossierRow {
  const { now, warnAt } = moment;
  const organisation = (id: number): Organisation => {
    const { code, name, shortName } = names.departments.get(id) ?? nameless;
    return { code, name, shortName };
  };
  const procedure = names.procedures.get(listed.procedure_id);
  const against = (dueAt: Date | null) =>
    lateness(
      {
        dueAt,
        closedAt: listed.closed_at,
        deadlineOutcome: listed.deadline_outcome,
        pausedMinutesLeft: listed.paused_minutes_left,
      },
      now,
      (warnAt.getTime() - now.getTime()) / 60_000,
    );
  const isLocked = listed.locked_until !== null && listed.locked_until > now;
  return {
    id: listed.id,
    code: listed.code,
    title: listed.title,
    summary: listed.summary,
    state: listed.state,
    nationalStatus: dossierStateFacts(listed.state).nationalStatus,
    step: listed.step_name,
    procedure: {
      code: procedure?.code ?? '',
      nationalCode: procedure?.nationalCode ?? null,
      field: procedure?.field ?? '',
    },
    channel: listed.channel,
    applicantKind: listed.applicant_kind,
    receivedBy: organisation(listed.received_at_id),
    competent: organisation(listed.competent_department_id),
    department: organisation(listed.department_id),
    assignee: names.people.get(listed.assignee_id ?? 0) ?? null,
    financeState: listed.finance_state,
    deliveryState: listed.delivery_state,
    syncState: listed.sync_state,
    submittedAt: listed.submitted_at.toISOString(),
    receivedAt: iso(listed.received_at),
    appointmentDate: iso(listed.appointment_date),
    dueAt: iso(listed.due_at),
    closedAt: iso(listed.closed_at),
    lateness: against(listed.due_at),
    stepDueAt: iso(listed.step_due_at),
    stepLateness: against(listed.step_due_at),
    ending: listed.ending,
    outcome: listed.deadline_outcome,
    supplementCount: listed.supplement_count,
    lock: isLocked
      ? {
          name: names.people.get(listed.locked_by_id ?? 0)?.name ?? '',
          until: iso(listed.locked_until) ?? '',
        }
      : null,
    updatedAt: listed.updated_at.toISOString(),
    version: listed.version,
  };
}
