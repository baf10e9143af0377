import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the OWASP figures of 2025: 19 MiB, two passes. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), options);
}

/** A hash of nothing anybody knows: an unknown e-mail costs the same time as a wrong password. */
let decoy: Promise<string> | undefined;

export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const target = stored ?? (await (decoy ??= hashPassword(crypto.randomUUID())));
  const matches = await verify(target, password.normalize('NFC'));
  return stored !== null && matches;
}
