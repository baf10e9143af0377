/** The row behind a report's detail, as the one statement of `findDetailRow` answers it; dates inside JSON are text. */
import type { LinkedReport, Named, ReportAssignment, ReportDetail, TimelineEntry } from './report-detail';
import type { SlaTerms } from '@/lib/deadlines/sla-terms';
import type { ReportState, Urgency } from './report';

type JsonEvent = Pick<
  TimelineEntry,
  'at' | 'kind' | 'actor' | 'isPublic' | 'stateFrom' | 'stateTo' | 'text' | 'data'
> & { id: number };
type JsonNote = { id: number; at: string; actor: string; text: string };
type JsonMessage = {
  id: number;
  at: string;
  kind: string;
  direction: 'to_citizen' | 'from_citizen';
  text: string;
  actor: string;
  data: { photos: number };
};

export type DetailRow = {
  id: number;
  code: string;
  version: number;
  state: ReportState;
  localState: ReportDetail['localState'];
  localStates: ReportDetail['localStates'] | null;
  resultCode: ReportDetail['resultCode'];
  flow: string;
  urgency: Urgency;
  title: string;
  description: string;
  isPrivate: boolean;
  departmentId: number | null;
  assigneeId: number | null;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  address: string;
  latitude: number | null;
  longitude: number | null;
  receivedAt: Date;
  acceptedAt: Date | null;
  acceptDueAt: Date | null;
  dueAt: Date | null;
  pausedMinutesLeft: number | null;
  nextUpdateDueAt: Date | null;
  publishDueAt: Date | null;
  requestedDueAt: Date | null;
  closedAt: Date | null;
  deadlineOutcome: string | null;
  answeredAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
  extensionCount: number;
  reopenCount: number;
  transferCount: number;
  draftAnswer: string | null;
  publicAnswer: string | null;
  publicNote: string | null;
  rating: string | null;
  ratedAt: Date | null;
  category: ReportDetail['category'];
  channel: ReportDetail['channel'];
  commune: ReportDetail['place']['commune'];
  department: Named | null;
  assignee: Named | null;
  sla: SlaTerms | null;
  answers: { question: string; datatype: string; options: unknown; values: string[] }[] | null;
  photos: ReportDetail['photos'] | null;
  pauses: ReportDetail['deadline']['pauses'] | null;
  assignments: Omit<ReportAssignment, 'lateness'>[] | null;
  events: JsonEvent[] | null;
  notes: JsonNote[] | null;
  messages: JsonMessage[] | null;
  replyLink: { id: string; tokenHash: string; expiresAt: string } | null;
  contact: { name: string | null; phone: string | null; email: string | null; detail: boolean } | null;
  master: LinkedReport | null;
  duplicates: LinkedReport[] | null;
  nearby: (LinkedReport & { metres: number })[] | null;
};

/** The wording of list answers: the name that belongs to the key in the question as it was answered. */
export function answerTexts(options: unknown, values: readonly string[]): string[] {
  const known = Array.isArray(options) ? (options as { key?: unknown; name?: unknown }[]) : [];
  return values.map((value) => String(known.find((option) => String(option.key) === value)?.name ?? value));
}

const iso = (at: string) => new Date(at).toISOString();

/** Events, notes and messages as one story, newest last. What happened at the same moment: event, then message, then note. */
export function timelineOf(row: Pick<DetailRow, 'events' | 'notes' | 'messages'>): TimelineEntry[] {
  const empty = { direction: null, stateFrom: null, stateTo: null, data: {} };
  const events = (row.events ?? []).map((event): TimelineEntry => ({
    ...event,
    id: `event-${event.id}`,
    at: iso(event.at),
    type: 'event',
    direction: null,
  }));
  const messages = (row.messages ?? []).map((message): TimelineEntry => ({
    ...empty,
    ...message,
    id: `message-${message.id}`,
    at: iso(message.at),
    type: 'message',
    isPublic: true,
  }));
  const notes = (row.notes ?? []).map((note): TimelineEntry => ({
    ...empty,
    ...note,
    id: `note-${note.id}`,
    at: iso(note.at),
    type: 'note',
    kind: 'note',
    isPublic: false,
  }));
  return [...events, ...messages, ...notes].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
