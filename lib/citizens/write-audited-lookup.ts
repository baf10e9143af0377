import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Context, PersonActor } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { encryptText, keyVersion } from '@/lib/personal-data/cipher';
import { lookupExpiry, type LookupKind } from './lookup-pass';

type Lookup = {
  kind: LookupKind;
  /** As it was typed: kept encrypted, never logged. */
  asked: string;
  purpose?: string | null;
  words?: string | null;
  contactIds: number[];
  isTypo: boolean;
};
type Entry = {
  action: string;
  subject: { kind: string; id: number | null };
  reason?: string;
  data: Prisma.InputJsonObject;
};

/** Keeps whom a look-up found, for half an hour and this person only, and logs it; answers the id that stands for it. */
export async function writeAuditedLookup(
  tx: Tx,
  ctx: Context & { actor: PersonActor },
  { asked, ...lookup }: Lookup,
  { action, subject, ...said }: Entry,
): Promise<string> {
  const id = randomUUID();
  await tx.personLookup.create({
    data: {
      id,
      personId: ctx.actor.id,
      ...lookup,
      askedCipher: encryptText(asked) ?? new Uint8Array(),
      keyVersion,
      createdAt: ctx.now,
      expiresAt: lookupExpiry(ctx.now),
    },
    select: { id: true },
  });
  await writeAuditEntry(tx, ctx, action, { ...subject, label: id }, said);
  return id;
}
