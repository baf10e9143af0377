import 'server-only';
import { ZodError } from 'zod';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import { translateDbError } from '@/lib/db/translate-error';

/** Turns whatever was thrown into the one error type. The cause of an unknown error goes to the log, never outside. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return new AppError('invalid', 'invalid', { fields: zodFields(error) });
  const translated = translateDbError(error);
  if (translated) return translated;
  console.error(`request ${requestId} failed:`, error);
  return new AppError('internal', 'internal', { cause: error });
}

/**
 * The problems that zod found, as fields. A schema names its message key as the message (`errors.fields.*`);
 * zod's own messages become the general keys `required` and `malformed`.
 */
export function zodFields(error: ZodError): FieldProblem[] {
  return error.issues.map((issue) => {
    const own = /^[a-z_]+$/.test(issue.message) ? issue.message : undefined;
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    const params: Record<string, string | number> = {};
    if ('maximum' in issue) params.max = Number(issue.maximum);
    if ('minimum' in issue) params.min = Number(issue.minimum);
    const size = issue.code === 'too_big' ? 'too_long' : issue.code === 'too_small' ? 'too_short' : undefined;
    return {
      path: issue.path.join('.'),
      messageKey: own ?? (missing ? 'required' : (size ?? 'malformed')),
      params,
    };
  });
}
