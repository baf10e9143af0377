import { endOfWorkingDayAfter, isWorkingDay, type Calendar } from '@/lib/deadlines/working-time';
import { formatDateTime } from '@/lib/format/date-time';
import { messageText } from '@/lib/i18n/message-text';

/** How much more time is asked for: working days after the due date, or the end of a chosen working day (YYYY-MM-DD). */
export type WantedExtension = { days: number } | { until: string };

/** The new due date, null when the chosen day is none that is worked. */
export function extendedDueAt(calendar: Calendar, dueAt: Date, wanted: WantedExtension): Date | null {
  if ('days' in wanted) return endOfWorkingDayAfter(calendar, dueAt, wanted.days);
  if (!isWorkingDay(calendar, wanted.until)) return null;
  return endOfWorkingDayAfter(calendar, new Date(`${wanted.until}T00:00:00+07:00`), 0);
}

export type ExtensionFacts = {
  dueAt: Date | null;
  requestedDueAt: Date | null;
  extensionCount: number;
  sla: { maxExtensions: number } | null;
};

/** May more time be asked for? Not twice at once, not more often than the service level allows, not after the due date. */
export function decideExtensionRequest(
  report: ExtensionFacts,
  now: Date,
): 'no_due_date' | 'extension_pending' | 'extension_limit' | 'deadline_passed' | null {
  if (!report.dueAt || !report.sla) return 'no_due_date';
  if (report.requestedDueAt) return 'extension_pending';
  if (report.extensionCount >= report.sla.maxExtensions) return 'extension_limit';
  return report.dueAt < now ? 'deadline_passed' : null;
}

/** What the citizen is told, in Vietnamese like everything that citizens are written. */
export function apologyText(extension: {
  code: string;
  reason: string;
  fromDueAt: Date;
  toDueAt: Date;
}): string {
  const { code, reason, fromDueAt, toDueAt } = extension;
  return messageText('vi', 'domain.notice.extended', {
    code,
    reason,
    from: formatDateTime(fromDueAt),
    to: formatDateTime(toDueAt),
  });
}
