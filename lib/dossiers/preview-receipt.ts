import 'server-only';
import { z } from 'zod';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { explainClock, type ClockInterval } from '@/lib/deadlines/explain-clock';
import { AppError } from '@/lib/errors/app-error';
import { findProcedureVersion, type ProcedureVersionDetail } from '@/lib/procedures/find-procedure-version';
import { planReceipt } from './plan-receipt';

/** From the query string, so the id comes as text. */
export const PreviewReceipt = z.object({ procedure: z.coerce.number().int().positive() });
export type PreviewReceipt = z.infer<typeof PreviewReceipt>;

export type ReceiptPreview = {
  version: ProcedureVersionDetail;
  /** When the result would be due if it were received now; null while the deadline of the procedure is not known. */
  appointmentDate: string | null;
  /** Why: every interval of the clock; what it counted adds up to the deadline. */
  intervals: (Omit<ClockInterval, 'from' | 'to'> & { from: string; to: string })[];
};

/**
 * What receiving this procedure now would promise, by the calendar of the officer's own agency.
 * @throws AppError forbidden without `dossier.receive`; not_found when no version is in force
 */
export async function previewReceipt(ctx: Context, asked: PreviewReceipt): Promise<ReceiptPreview> {
  authorize(ctx, 'dossier.receive');
  const version = await findProcedureVersion(asked.procedure, ctx.now);
  if (!version) throw new AppError('not_found');
  if (!version.deadlineUnit) return { version, appointmentDate: null, intervals: [] };
  const receipt = await planReceipt(version, ctx.actor.departmentId, ctx.now, false);
  return {
    version,
    appointmentDate: receipt.appointmentDate?.toISOString() ?? null,
    intervals: explainClock(receipt.clock, ctx.now).intervals.map((interval) => ({
      ...interval,
      from: interval.from.toISOString(),
      to: interval.to.toISOString(),
    })),
  };
}
