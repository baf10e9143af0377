import 'server-only';
import type { Context } from '@/lib/access/actor';
import { row, sql } from '@/lib/db/sql';
import type { ReceiveDossier } from './dossier-schema';
import { issueForm } from './paper/issue-form';
import { receiveDossier, type ReceiveMore } from './receive-dossier';

export type ReceivedAtCounter = {
  code: string;
  /** ISO; null while papers are missing. */
  appointmentDate: string | null;
  /** The paper that the citizen is handed: form 01, or form 02 when papers are missing. */
  form: { id: number; number: string };
};

/**
 * Takes a dossier in and issues its paper in one go: the citizen stands there and waits for it. Sent again with the same
 * key it answers the same dossier and the same paper, so a try that broke off between the two is made whole.
 * @throws AppError as receiveDossier and issueForm
 */
export async function receiveAtCounter(
  ctx: Context,
  input: ReceiveDossier,
  more: ReceiveMore,
): Promise<ReceivedAtCounter> {
  const { id, code } = await receiveDossier(ctx, input, more);
  const dossier = await row<{ appointmentDate: Date | null }>(
    sql`SELECT appointment_date AS "appointmentDate" FROM dossier WHERE id = ${id}::int`,
  );
  const appointmentDate = dossier?.appointmentDate?.toISOString() ?? null;
  const form = await issueForm(ctx, { kind: appointmentDate ? 'receipt' : 'supplement_request', code });
  return { code, appointmentDate, form: { id: form.id, number: form.number } };
}
