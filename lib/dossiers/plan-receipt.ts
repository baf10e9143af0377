import 'server-only';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { AppError } from '@/lib/errors/app-error';
import { promiseReceipt, type PromisedVersion, type Receipt } from './promise-receipt';

/**
 * The appointment and the steps of a dossier received now at an agency, by that agency's calendar.
 * @throws AppError refused procedure_deadline_unknown
 */
export async function planReceipt(
  version: PromisedVersion,
  receivedAtId: number,
  now: Date,
  isIncomplete: boolean,
): Promise<Receipt> {
  const receipt = promiseReceipt(version, await loadCalendar(receivedAtId), now, isIncomplete);
  if (!receipt) throw new AppError('refused', 'procedure_deadline_unknown');
  return receipt;
}
