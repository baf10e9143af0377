import 'server-only';
import type { Context } from '@/lib/access/actor';
import { writeDueMoves } from '@/lib/cases/write-due-moves';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { DossierMoves } from './find-dossier-moves';

/** Writes appointments and step dates that moved; the dossiers are locked. @param note why, for the history */
export async function applyDossierMoves(
  tx: Tx,
  ctx: Context,
  dossiers: readonly DossierMoves[],
  note: string,
): Promise<void> {
  const cases = dossiers.map(({ id, version, dueAt, stepDueAt, moves }) => {
    const appointment = moves.find((move) => move.clock === 'appointment');
    return {
      id,
      version,
      dates: { due_at: dueAt, appointment_date: dueAt, step_due_at: stepDueAt },
      touchesPublic: appointment !== undefined,
      event: {
        fields: appointment ? ['dueAt', 'appointmentDate'] : [],
        note,
        data: appointment ? { from: appointment.from.toISOString(), to: appointment.to.toISOString() } : {},
      },
    };
  });
  await writeDueMoves(tx, ctx, 'dossier', ['due_at', 'appointment_date', 'step_due_at'], cases);
  const steps = dossiers.flatMap((dossier) => dossier.steps);
  if (steps.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE dossier_step s SET due_at = n."dueAt"
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS n (id int, "dueAt" timestamptz)
    WHERE s.id = n.id AND s.handed_over_at IS NULL`);
}
