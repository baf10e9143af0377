import 'server-only';
import { rows, sql } from '@/lib/db/sql';
import type { Language } from '@/lib/i18n/languages';
import type { ReportState } from './report';
import { stateWords, type StateLabelLine } from './state-labels';

/** A renamed state shows its new name everywhere within this time. */
const freshMilliseconds = 2_000;
const held: { lines?: Promise<StateLabelLine[]>; until: number } = { until: 0 };

/** The names of states that the office changed, as they stand now. Read again when older than two seconds. */
export async function findStateWords(
  language: Language,
  now = new Date(),
): Promise<Partial<Record<ReportState, string>>> {
  if (!held.lines || held.until < Date.now()) {
    held.until = Date.now() + freshMilliseconds;
    held.lines = rows<StateLabelLine>(sql`
      SELECT id, state, label, label_en AS "labelEn", valid_from AS "validFrom"
      FROM state_label WHERE subject = 'report' ORDER BY id`);
    held.lines.catch(() => (held.until = 0));
  }
  return stateWords(await held.lines, now, language);
}

/** After a change: the next question reads anew. */
export function forgetStateWords(): void {
  held.until = 0;
}
