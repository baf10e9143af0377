import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey, env } from '@/lib/config/env';
import { nameWords } from '@/lib/search/name-words';

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

/** A citizen ID, passport or tax number in one form: letters and digits, capitals. Null when there is none. */
export function normaliseIdNumber(number: string | null | undefined): string | null {
  return (number ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '') || null;
}

const normalForms = {
  phone: normalisePhone,
  email: (value: string | null | undefined) => value?.trim().toLowerCase() || null,
  id_number: normaliseIdNumber,
  birth_year: (value: string | null | undefined) => /^\d{4}/.exec(value ?? '')?.[0] ?? null,
} as const;

function keyedHash(kind: string, normal: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', indexKey()).update(`${kind}\0${normal}`).digest());
}

/** The keyed hash that finds the same phone, e-mail, number or year again without storing it in the clear. */
export function blindIndex(
  kind: keyof typeof normalForms,
  value: string | null | undefined,
): Uint8Array<ArrayBuffer> | null {
  const normal = normalForms[kind](value);
  return normal ? keyedHash(kind, normal) : null;
}

/**
 * Keyed hashes of the words of a name, without marks and each once, so that a person is found by words of their name in
 * any order. Whoever holds the database but not the key still sees which words are common: that is the price of search
 * (docs/domain/dossiers.md, "Finding an applicant").
 */
export function nameIndex(name: string | null | undefined): Uint8Array<ArrayBuffer>[] {
  return nameWords(name ?? '').map((word) => keyedHash('name', word).slice(0, 8));
}

/** What is shown instead of a value until somebody with the right and a reason reveals it. */
export function maskPhone(phone: string | null): string | null {
  return phone && `${phone.slice(0, 2)}${'•'.repeat(Math.max(phone.length - 5, 3))}${phone.slice(-3)}`;
}

/** A citizen ID number without its middle: the first three and last two digits remain. */
export function maskIdNumber(number: string | null): string | null {
  return number && `${number.slice(0, 3)}${'•'.repeat(Math.max(number.length - 5, 3))}${number.slice(-2)}`;
}

/** "Nguyễn Văn An" → "Nguyễn •••". */
export function maskName(name: string | null): string | null {
  return name && `${name.split(/\s+/)[0]} •••`;
}
