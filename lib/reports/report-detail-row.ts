/** The row behind a report's detail, as the one statement of `findDetailRow` answers it; dates inside JSON are text. */
import type { JsonEvent, JsonMessage, JsonNote } from '@/lib/cases/timeline';
import type { LinkedReport, Named, ReportAssignment, ReportDetail } from './report-detail';
import type { SlaTerms } from '@/lib/deadlines/sla-terms';
import type { ReportState, Urgency } from './report';

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
  events: JsonEvent<ReportState>[] | null;
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
