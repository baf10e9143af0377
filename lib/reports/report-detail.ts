/** What the detail page and `GET /api/v1/reports/{code}` are told. Dates are ISO strings; personal data is masked. */
import type { CaseConflict } from '@/lib/cases/conflict';
import type { TimelineEntry as CaseTimelineEntry } from '@/lib/cases/timeline';
import type { Lateness } from '@/lib/deadlines/lateness';
import type { Redaction } from '@/lib/files/redaction';
import type { LocalStateName } from '@/lib/local-states/local-state';
import type { ResultGuards } from './decide-result';
import type { ResultCodeName } from './list-result-codes';
import type { ReportFacts } from './report-changes';
import type { SlaTerms } from '@/lib/deadlines/sla-terms';
import type { PublicState, ReportAction, ReportState, Urgency } from './report';

export type Named = { id: number; name: string };
export type LinkedReport = { code: string; title: string; state: ReportState; receivedAt: string };

export type TimelineEntry = CaseTimelineEntry<ReportState>;

export type ReportAssignment = {
  id: number;
  part: 'lead' | 'coordinating';
  state: 'assigned' | 'in_progress' | 'done' | 'returned' | 'transferred' | 'cancelled';
  department: Named;
  assignee: Named | null;
  dueAt: string | null;
  assignedAt: string;
  assignedBy: string | null;
  /** What a coordinating department reported when it finished. */
  result: string | null;
  endedAt: string | null;
  endReason: string | null;
  lateness: Lateness;
};

export type ReportDeadline = {
  acceptDueAt: string | null;
  dueAt: string | null;
  lateness: Lateness;
  outcome: 'met' | 'breached' | null;
  /** Working minutes left while the clock is paused; negative: it had run out before. */
  pausedMinutesLeft: number | null;
  /** Due dates of the other clocks; null: nothing is promised, it was kept already, or the clock stands still. */
  nextUpdateDueAt: string | null;
  publishDueAt: string | null;
  /** The due date of an extension that awaits its decision. */
  requestedDueAt: string | null;
  /** The promise behind the dates; null for reports from before service levels were recorded. */
  sla: SlaTerms | null;
  pauses: { startedAt: string; endedAt: string | null; reason: string }[];
};

export type MaskedCitizen = {
  name: string | null;
  phone: string | null;
  email: string | null;
  detail: boolean;
};

export type ReportPhoto = {
  fileId: string;
  /** Sent by the citizen, or taken by an officer to show what was done. */
  kind: 'citizen' | 'result';
  width: number | null;
  height: number | null;
  name: string;
  /** What is covered in it; null: nothing. */
  redaction: Redaction | null;
  /** Citizens see it, unless the report is private. */
  isPublic: boolean;
  /** Whether the bytes as they were received are kept, locked. */
  hasOriginal: boolean;
  /** The timeline entry of the citizen's message that it came with; null: it came with the report. */
  messageId: string | null;
};

export type ReportDetail = {
  id: number;
  code: string;
  /** Goes back with every change. */
  version: number;
  state: ReportState;
  publicState: PublicState;
  /** The office's own step within the state. */
  localState: LocalStateName | null;
  /** The steps in use under the state, to choose from. */
  localStates: LocalStateName[];
  flow: string;
  urgency: Urgency;
  title: string;
  description: string;
  isPrivate: boolean;
  /** With what it asks for before the citizen is answered. */
  category: { id: number; code: string; name: string; nameEn: string } & ResultGuards;
  channel: { code: string; name: string; kind: string };
  place: {
    address: string;
    commune: { id: number; code: string; name: string } | null;
    latitude: number | null;
    longitude: number | null;
  };
  /** Extra questions in the wording that the citizen answered. */
  answers: { question: string; values: string[] }[];
  photos: ReportPhoto[];
  /** Null: nothing was left. */
  citizen: MaskedCitizen | null;
  receivedAt: string;
  acceptedAt: string | null;
  answeredAt: string | null;
  publishedAt: string | null;
  closedAt: string | null;
  updatedAt: string;
  deadline: ReportDeadline;
  extensionCount: number;
  reopenCount: number;
  transferCount: number;
  department: Named | null;
  assignee: Named | null;
  /** Live ones first (lead before coordinating), then history, newest first. */
  assignments: ReportAssignment[];
  draftAnswer: string | null;
  publicAnswer: string | null;
  /** How it ended, or is about to. */
  resultCode: ResultCodeName | null;
  publicNote: string | null;
  rating: string | null;
  ratedAt: string | null;
  master: LinkedReport | null;
  duplicates: LinkedReport[];
  /** Same category within 100 m, at most five, in reach. */
  nearby: (LinkedReport & { metres: number })[];
  /** Newest last. */
  timeline: TimelineEntry[];
  /** Actions of the state table that this person may take on this report. */
  offeredActions: ReportAction[];
  /** Live coordinating departments whose part this person may finish (`finish_part`). */
  finishableParts: Named[];
  /** Where the citizen answers the question that is open, for whoever may hand it to them. */
  replyLink: { url: string; expiresAt: string } | null;
  mayReveal: boolean;
  mayRedact: boolean;
  mayOpenOriginal: boolean;
  /** Decides whether citizens see a photo. */
  mayShowPhotos: boolean;
};

/** What every verb answers. */
export type ChangedReport = {
  id: number;
  code: string;
  version: number;
  state: ReportState;
  dueAt: string | null;
};

/** `problem.current` of a conflict over a report. */
export type ReportConflict = CaseConflict<ReportFacts>;
