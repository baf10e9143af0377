import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { decryptText } from './cipher';

/** A person as they gave themselves, in the clear; null: not given. */
export type ContactText = {
  name: string | null;
  idNumber: string | null;
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
};

/** The contact in the clear. Whoever calls this has asked for the right and logs it in the same transaction. */
export async function readContact(tx: Tx, id: number): Promise<ContactText> {
  const contact = await tx.contact.findUniqueOrThrow({
    where: { id },
    select: {
      nameCipher: true,
      idNumberCipher: true,
      birthDateCipher: true,
      phoneCipher: true,
      emailCipher: true,
      addressCipher: true,
    },
  });
  return {
    name: decryptText(contact.nameCipher),
    idNumber: decryptText(contact.idNumberCipher),
    birthDate: decryptText(contact.birthDateCipher),
    phone: decryptText(contact.phoneCipher),
    email: decryptText(contact.emailCipher),
    address: decryptText(contact.addressCipher),
  };
}
