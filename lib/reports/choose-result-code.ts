import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';

/** What a form or the API says about the result: a code, none (null), or nothing: what stands there stays. */
export type GivenResultCode = string | null | undefined;
type Chosen = { id: number | null; data: { resultCode?: { label: string; labelEn: string } } };

/**
 * The result code that an answer ends with, and what history says of it. A retired code stays where it stands and is
 * given to nothing else.
 * @throws AppError invalid (unknown or retired)
 */
export async function chooseResultCode(
  tx: Tx,
  report: { resultCodeId: number | null },
  given: GivenResultCode,
): Promise<Chosen> {
  if (given === undefined) return { id: report.resultCodeId, data: {} };
  if (given === null) return { id: null, data: {} };
  const found = await tx.resultCode.findUnique({ where: { code: given } });
  if (!found || (found.retiredAt && found.id !== report.resultCodeId)) {
    throw new AppError('invalid', 'invalid', {
      fields: [{ path: 'resultCode', messageKey: 'unknown_result_code' }],
    });
  }
  return { id: found.id, data: { resultCode: { label: found.label, labelEn: found.labelEn } } };
}
