import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey, env } from '@/lib/config/env';

/** Luật 91/2025/QH15: personal data is encrypted at rest, AES-256-GCM, with a key that is only in the environment. */
export const keyVersion = 1;

/** What is encrypted; each has a key of its own, derived from the one in the environment. */
export type CipherPurpose = 'contact' | 'photo-original';

const encryptionKey = (purpose: CipherPurpose) => deriveKey(env().PERSONAL_DATA_KEY, purpose);
const indexKey = () => deriveKey(env().PERSONAL_DATA_KEY, 'blind-index');

/** Encrypts content: 12 bytes of nonce, 16 of tag, then the ciphertext. */
export function encryptBytes(purpose: CipherPurpose, content: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encryptionKey(purpose), nonce);
  const body = [cipher.update(content), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

/** @throws Error when the key is not the one it was encrypted with, or the bytes were changed. */
export function decryptBytes(purpose: CipherPurpose, data: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', encryptionKey(purpose), data.subarray(0, 12));
  decipher.setAuthTag(data.subarray(12, 28));
  return Buffer.concat([decipher.update(data.subarray(28)), decipher.final()]);
}

/** Encrypts one value of a contact. Empty or missing stays null. */
export function encryptText(text: string | null | undefined): Uint8Array<ArrayBuffer> | null {
  return text ? new Uint8Array(encryptBytes('contact', Buffer.from(text.normalize('NFC')))) : null;
}

/** @throws Error when the key is not the one it was encrypted with, or the bytes were changed. */
export function decryptText(bytes: Uint8Array | null): string | null {
  return bytes && decryptBytes('contact', Buffer.from(bytes)).toString('utf8');
}

/** A Vietnamese phone number in one form: digits only, +84 and 84 become 0. Null when there is no number. */
export function normalisePhone(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
  return digits || null;
}

/** The keyed hash that finds the same phone or e-mail again without storing it in the clear. */
export function blindIndex(
  kind: 'phone' | 'email',
  value: string | null | undefined,
): Uint8Array<ArrayBuffer> | null {
  const normal = kind === 'phone' ? normalisePhone(value) : value?.trim().toLowerCase() || null;
  if (!normal) return null;
  return new Uint8Array(createHmac('sha256', indexKey()).update(`${kind}\0${normal}`).digest());
}

/** What is shown instead of a value until somebody with the right and a reason reveals it. */
export function maskPhone(phone: string | null): string | null {
  return phone && `${phone.slice(0, 2)}${'•'.repeat(Math.max(phone.length - 5, 3))}${phone.slice(-3)}`;
}

/** "Nguyễn Văn An" → "Nguyễn •••". */
export function maskName(name: string | null): string | null {
  return name && `${name.split(/\s+/)[0]} •••`;
}
