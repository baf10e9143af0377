import 'server-only';
import type { Context } from '@/lib/access/actor';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { LocalStateName } from '@/lib/local-states/local-state';
import type { SetStep } from './action-schemas';
import { changeReport } from './change-report';
import type { ReportState } from './report';
import type { ChangedReport } from './report-detail';

type Step = LocalStateName & { id: number };

/** The step in use under this state, locked so that it is not retired before this commits. */
async function loadStep(tx: Tx, state: ReportState, code: string): Promise<Step> {
  const [step] = await tx.$queryRaw<Step[]>(sql`
    SELECT id, code, label, label_en AS "labelEn" FROM local_state
    WHERE subject = 'report' AND code = ${code} AND base_state = ${state} AND retired_at IS NULL FOR SHARE`);
  if (step) return step;
  throw new AppError('invalid', 'invalid', {
    fields: [{ path: 'localState', messageKey: 'unknown_local_state' }],
  });
}

/**
 * Puts the report into a step of the office's own within its state, or takes it out again. Nothing else changes: neither
 * clock nor what the citizen sees.
 * @throws AppError forbidden, not_found, conflict, refused (also: step_unchanged), invalid (no step in use under
 *   this state)
 */
export function setStep(ctx: Context, input: SetStep): Promise<ChangedReport> {
  return changeReport(ctx, 'set_step', input, async (report, tx) => {
    const step = input.localState === null ? null : await loadStep(tx, report.state, input.localState);
    if ((step?.id ?? null) === report.localStateId) throw new AppError('refused', 'step_unchanged');
    return {
      set: { localStateId: step?.id ?? null },
      event: {
        isPublic: false,
        data: { localState: step && { label: step.label, labelEn: step.labelEn } },
      },
    };
  });
}
