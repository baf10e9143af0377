import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { blindIndex } from './cipher';

const nobody = new Uint8Array(32);

/**
 * Is this the phone whose blind index is kept? Takes the same time whatever the answer, also when nothing is kept or
 * given, so that a wrong phone cannot be told from an unknown code.
 */
export function matchesPhone(kept: Buffer | null | undefined, phone: string): boolean {
  return timingSafeEqual(blindIndex('phone', phone) ?? nobody, kept ?? Buffer.alloc(32, 1));
}
