import 'server-only';
import { z } from 'zod';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { blindIndex } from '@/lib/personal-data/cipher';
import { readContact } from '@/lib/personal-data/read-contact';
import type { ApplicantKind } from './dossier-axes';

/** What the person at the counter shows or says: the number on the card goes before the phone. */
export const FindApplicant = z
  .object({ idNumber: z.string().trim().max(40).optional(), phone: z.string().trim().max(40).optional() })
  .refine(({ idNumber, phone }) => (idNumber ?? '').length >= 6 || (phone ?? '').length >= 8, {
    path: ['idNumber'],
    message: 'applicant_unreachable',
  });
export type FindApplicant = z.infer<typeof FindApplicant>;

export type KnownApplicant = {
  kind: ApplicantKind;
  name: string;
  idNumber: string;
  birthDate: string;
  phone: string;
  email: string;
  address: string;
};

/**
 * The person as they gave themselves in their last dossier, found by the very number (blind index), so that the counter
 * need not type it again; null when nobody is known by it. Finding somebody is reading personal data: it is logged, with
 * the record it was read from (Luật 91/2025/QH15).
 * @throws AppError forbidden without `dossier.receive`
 */
export async function findApplicant(ctx: Context, asked: FindApplicant): Promise<KnownApplicant | null> {
  authorize(ctx, 'dossier.receive');
  const idNumberIndex = blindIndex('id_number', asked.idNumber);
  const phoneIndex = blindIndex('phone', asked.phone);
  return transaction(async (tx) => {
    const found = await tx.contact.findFirst({
      where: { ...(idNumberIndex ? { idNumberIndex } : { phoneIndex }), dossier: { isNot: null } },
      orderBy: { id: 'desc' },
      select: {
        id: true,
        dossier: { select: { code: true, applicantKind: true } },
      },
    });
    if (!found?.dossier) return null;
    const subject = { kind: 'contact', id: found.id, label: found.dossier.code };
    await writeAuditEntry(tx, ctx, 'contact.find', subject, {
      data: { by: idNumberIndex ? 'id_number' : 'phone' },
    });
    const contact = await readContact(tx, found.id);
    return {
      kind: found.dossier.applicantKind as ApplicantKind,
      name: contact.name ?? '',
      idNumber: contact.idNumber ?? '',
      birthDate: contact.birthDate ?? '',
      phone: contact.phone ?? '',
      email: contact.email ?? '',
      address: contact.address ?? '',
    };
  });
}
