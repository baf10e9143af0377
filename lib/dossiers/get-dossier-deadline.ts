import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import { rowsIn, transaction } from '@/lib/db/transaction';
import type { Outcome } from '@/lib/deadlines/clock';
import { explainClock } from '@/lib/deadlines/explain-clock';
import { explainedClock, type ExplainedClock } from '@/lib/deadlines/explained-clock';
import { AppError } from '@/lib/errors/app-error';
import { loadDossierClock } from './load-dossier-clock';

export type DeadlineStep = {
  position: number;
  name: string;
  /** Its share of the term in working minutes. */
  allottedMinutes: number;
  dueAt: string | null;
  handedOverAt: string | null;
  outcome: Outcome | null;
};

/** Why the appointment of a dossier, or one of its steps, is due when it is. */
export type DossierDeadlineAnswer = {
  code: string;
  title: string;
  /** Promised to the applicant; null before receipt and while it waits for them from the first minute. */
  appointmentDate: string | null;
  steps: DeadlineStep[];
  /** The step that is explained; null: the appointment. */
  step: DeadlineStep | null;
  /** Met or breached, frozen at this moment. */
  judged: { outcome: Outcome; dueAt: string; judgedAt: string } | null;
  /** Null before receipt. */
  explanation: ExplainedClock | null;
};

type Row = {
  id: number;
  code: string;
  title: string;
  receivedAtId: number;
  receivedAt: Date | null;
  closedAt: Date | null;
  appointmentDate: Date | null;
  steps: DeadlineStep[];
  judged: DossierDeadlineAnswer['judged'];
};

const iso = (at: string | null) => at && new Date(at).toISOString();

/**
 * Every counted interval, pause, holiday and swap day of a dossier's clock, adding up to it. A step is due when its
 * minutes and those of all steps before it are counted; one that was handed over is explained by what was known then.
 * @throws AppError forbidden, not_found (also: out of reach, no such step)
 */
export async function getDossierDeadline(
  ctx: Context,
  code: string,
  position: number | null,
): Promise<DossierDeadlineAnswer> {
  authorize(ctx, 'dossier.read');
  return transaction(async (tx) => {
    const [found] = await rowsIn<Row>(
      tx,
      sql`
      SELECT r.id, r.code, r.title, r.received_at_id AS "receivedAtId", r.received_at AS "receivedAt",
        r.closed_at AS "closedAt", r.appointment_date AS "appointmentDate",
        (SELECT coalesce(json_agg(json_build_object('position', s.position, 'name', s.name,
            'allottedMinutes', coalesce(s.allotted_minutes, 0), 'dueAt', s.due_at, 'handedOverAt', s.handed_over_at,
            'outcome', s.outcome) ORDER BY s.position), '[]')
          FROM dossier_step s WHERE s.dossier_id = r.id) AS steps,
        (SELECT json_build_object('outcome', j.outcome, 'dueAt', j.due_at, 'judgedAt', j.judged_at)
          FROM deadline_judgement j WHERE j.dossier_id = r.id ORDER BY j.id DESC LIMIT 1) AS judged
      FROM dossier r WHERE r.code = ${code.trim().toUpperCase()} AND ${reachWhere(ctx.actor, 'dossier.read')}`,
    );
    const steps = (found?.steps ?? []).map((step) => ({
      ...step,
      dueAt: iso(step.dueAt),
      handedOverAt: iso(step.handedOverAt),
    }));
    const at = steps.findIndex((step) => step.position === position);
    const step = steps[at] ?? null;
    if (!found || (position !== null && !step)) throw new AppError('not_found');
    const { receivedAt, closedAt, judged } = found;
    const asOf = step?.handedOverAt ? new Date(step.handedOverAt) : (closedAt ?? ctx.now);
    const clock = receivedAt && (await loadDossierClock(tx, found, receivedAt));
    // The last step is due with the whole.
    const minutes = steps.slice(0, at + 1).reduce((sum, each) => sum + each.allottedMinutes, 0);
    const share = step && at < steps.length - 1 ? minutes : undefined;
    const known = clock && {
      ...clock,
      pauses: clock.pauses?.filter((pause) => pause.from <= asOf),
      extensions: clock.extensions?.filter((extension) => extension.at <= asOf),
    };
    return {
      code: found.code,
      title: found.title,
      appointmentDate: found.appointmentDate?.toISOString() ?? null,
      steps,
      step,
      judged: judged && {
        outcome: judged.outcome,
        dueAt: new Date(judged.dueAt).toISOString(),
        judgedAt: new Date(judged.judgedAt).toISOString(),
      },
      explanation: known && explainedClock(explainClock(known, asOf, share)),
    };
  });
}
