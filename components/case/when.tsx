import { formatDateTime } from '@/lib/format/date-time';

/** Day and time as the office reads them (UTC+7). */
export function When({ at }: { at: string }) {
  return <time dateTime={at}>{formatDateTime(at)}</time>;
}
