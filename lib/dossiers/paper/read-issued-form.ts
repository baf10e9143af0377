import 'server-only';
import { decryptText, encryptText } from '@/lib/personal-data/cipher';
import { KeptForm, type IssuedForm } from './form-content';

/** The columns of a form that its bytes are made of. */
export const issuedFormSelect = { number: true, issuedAt: true, token: true, contentCipher: true } as const;
export type IssuedFormRow = { number: string; issuedAt: Date; token: string; contentCipher: Uint8Array };

/** A form names the applicant: its content is kept encrypted, like everything that names them. */
export function sealContent(kept: KeptForm): Uint8Array<ArrayBuffer> {
  const cipher = encryptText(JSON.stringify(kept));
  if (!cipher) throw new Error('A form without content.');
  return cipher;
}

/** What an issued form says, out of its row. */
export function readIssuedForm(row: IssuedFormRow): IssuedForm {
  const { content, checkUrl } = KeptForm.parse(JSON.parse(decryptText(row.contentCipher) ?? ''));
  const { number, token } = row;
  return { content, seal: { number, token, checkUrl, issuedAt: row.issuedAt.toISOString() } };
}
