import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { dayOf } from '@/lib/format/date-time';
import { messages } from '@/lib/i18n/messages';
import { forgetStateWords } from './find-state-words';
import { reportStates } from './report';
import type { RenameState } from './rename-state-schema';
import { labelsInEffect } from './state-labels';

const subject = 'report';

/**
 * Calls a state of reports by another name, from now or from a day to come; what it was called before stays in history.
 * Only the word changes: what the state means for clock, deadline and citizen is fixed (docs/domain/states.md).
 * @throws AppError forbidden · invalid (a past day, a name that another state has) · conflict
 */
export async function renameState(ctx: Context, input: RenameState): Promise<{ id: number }> {
  authorize(ctx, 'settings.manage');
  const { state, label, labelEn, from, lastId } = input;
  if (from !== null && from < dayOf(ctx.now))
    throw new AppError('invalid', 'invalid', { fields: [{ path: 'from', messageKey: 'past_day' }] });
  const validFrom = from === null || from === dayOf(ctx.now) ? ctx.now : new Date(`${from}T00:00:00+07:00`);
  const id = await transaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('reports.state_label'))`);
    const lines = await tx.stateLabel.findMany({ where: { subject } });
    const last = lines.filter((line) => line.state === state).sort((a, b) => b.id - a.id)[0];
    if ((last?.id ?? null) !== lastId)
      throw new AppError('conflict', 'conflict', {
        current: { lastId: last?.id ?? null, label: last?.label ?? '', labelEn: last?.labelEn ?? '' },
      });
    const names = labelsInEffect(lines, validFrom);
    for (const [path, language, word] of [
      ['label', 'vi', label],
      ['labelEn', 'en', labelEn],
    ] as const) {
      const taken = reportStates.some(
        (other) =>
          other !== state &&
          (names.get(other)?.[path] ?? messages[language].domain.state[other]).toLowerCase() ===
            word.toLowerCase(),
      );
      if (taken) throw new AppError('invalid', 'invalid', { fields: [{ path, messageKey: 'taken' }] });
    }
    const before = names.get(state);
    // Two plans for one day: the later one counts; the audit log keeps both.
    await tx.stateLabel.deleteMany({ where: { subject, state, validFrom } });
    const made = await tx.stateLabel.create({ data: { subject, state, label, labelEn, validFrom } });
    await writeAuditEntry(
      tx,
      ctx,
      'state.rename',
      { kind: 'state', id: null, label: state },
      {
        data: {
          before: { label: before?.label ?? '', labelEn: before?.labelEn ?? '' },
          after: { state, label, labelEn, validFrom: validFrom.toISOString() },
        },
      },
    );
    return made.id;
  });
  forgetStateWords();
  return { id };
}
