import 'server-only';
import { translateDbError } from '@/lib/db/translate-error';
import { AppError } from '@/lib/errors/app-error';

/** Runs a write whose only unique value is this field; when somebody else has it, the refusal stands at the field. */
export async function takenAsField<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError || translateDbError(error)?.messageKey !== 'already_exists') throw error;
    throw new AppError('invalid', 'invalid', { fields: [{ path, messageKey: 'taken' }], cause: error });
  }
}
