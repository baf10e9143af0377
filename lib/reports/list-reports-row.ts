import 'server-only';
import { lateness, type Lateness } from '@/lib/deadlines/lateness';
import type { FilterMoment } from '@/lib/lists/filter-moment';
import type { LocalStateName } from '@/lib/local-states/local-state';
import type { ListNames } from './list-reports-names';
import type { Flow, ReportState, Urgency } from './report';

/** One line of the list. No personal data of the citizen. */
export type ReportRow = {
  id: number;
  code: string;
  title: string;
  address: string;
  state: ReportState;
  /** The office's own step within the state. */
  localState: LocalStateName | null;
  urgency: Urgency;
  flow: Flow;
  isPrivate: boolean;
  category: { code: string; name: string; nameEn: string };
  channel: { code: string; name: string };
  commune: { code: string; name: string } | null;
  department: { code: string; name: string; shortName: string } | null;
  assignee: { id: number; name: string } | null;
  receivedAt: string;
  dueAt: string | null;
  closedAt: string | null;
  lateness: Lateness;
  updatedAt: string;
  version: number;
};

export type ListedReport = {
  id: number;
  code: string;
  title: string;
  address: string;
  state: ReportState;
  local_state_id: number | null;
  urgency: Urgency;
  flow: Flow;
  is_private: boolean;
  category_id: number;
  channel_id: number;
  administrative_unit_id: number | null;
  department_id: number | null;
  assignee_id: number | null;
  received_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  deadline_outcome: string | null;
  paused_minutes_left: number | null;
  updated_at: Date;
  version: number;
};

const nameless = { code: '', name: '', nameEn: '' };

/** How the row stands against its deadline at the moment the list was asked for; the same question as the filter's. */
export function rowLateness(listed: ListedReport, { now, warnAt }: FilterMoment): Lateness {
  const facts = {
    dueAt: listed.due_at,
    closedAt: listed.closed_at,
    deadlineOutcome: listed.deadline_outcome,
    pausedMinutesLeft: listed.paused_minutes_left,
  };
  return lateness(facts, now, (warnAt.getTime() - now.getTime()) / 60_000);
}

export function toReportRow(listed: ListedReport, names: ListNames, moment: FilterMoment): ReportRow {
  const category = names.categories.get(listed.category_id) ?? nameless;
  const channel = names.channels.get(listed.channel_id) ?? nameless;
  const commune = names.communes.get(listed.administrative_unit_id ?? 0);
  const department = names.departments.get(listed.department_id ?? 0);
  const assignee = names.people.get(listed.assignee_id ?? 0);
  const step = names.localStates.get(listed.local_state_id ?? 0);
  return {
    id: listed.id,
    code: listed.code,
    title: listed.title,
    address: listed.address,
    state: listed.state,
    localState: step ? { code: step.code, label: step.label, labelEn: step.labelEn } : null,
    urgency: listed.urgency,
    flow: listed.flow,
    isPrivate: listed.is_private,
    category: { code: category.code, name: category.name, nameEn: category.nameEn },
    channel: { code: channel.code, name: channel.name },
    commune: commune ? { code: commune.code, name: commune.name } : null,
    department: department
      ? { code: department.code, name: department.name, shortName: department.shortName }
      : null,
    assignee: assignee ?? null,
    receivedAt: listed.received_at.toISOString(),
    dueAt: listed.due_at?.toISOString() ?? null,
    closedAt: listed.closed_at?.toISOString() ?? null,
    lateness: rowLateness(listed, moment),
    updatedAt: listed.updated_at.toISOString(),
    version: listed.version,
  };
}
