import { AppError } from '@/lib/errors/app-error';

/** The header `Idempotency-Key` of a request, or null. @throws AppError invalid when it is longer than a key is */
export function requireIdempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key')?.trim();
  if (!key) return null;
  if (key.length > 200) {
    throw new AppError('invalid', 'invalid', {
      fields: [{ path: 'Idempotency-Key', messageKey: 'idempotency_key_malformed' }],
    });
  }
  return key;
}
