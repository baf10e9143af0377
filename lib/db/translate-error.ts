import 'server-only';
import { AppError } from '@/lib/errors/app-error';

/**
 * What the database says, in our words: a broken unique key or a lost race is a conflict, a missing row is not_found.
 * Null: not a refusal that a person can do something about.
 */
export function translateDbError(error: unknown): AppError | null {
  const code = (error as { code?: unknown } | null)?.code;
  switch (code) {
    case 'P2002':
    case '23505':
      return new AppError('conflict', 'already_exists', { cause: error });
    case 'P2034':
    case '40001':
    case '40P01':
      return new AppError('conflict', 'conflict', { cause: error });
    case 'P2025':
      return new AppError('not_found', 'not_found', { cause: error });
    default:
      return null;
  }
}
