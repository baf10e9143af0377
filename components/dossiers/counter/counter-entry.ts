/** The counter form: what is typed, and how it becomes what the verb takes. */
import type { z } from 'zod';
import type { ApplicantKind, DeliveryMethod } from '@/lib/dossiers/dossier-axes';
import type { ReceiveDossier } from '@/lib/dossiers/dossier-schema';
import type { ReceiptPreview } from '@/lib/dossiers/preview-receipt';
import { givenAnswers } from '@/lib/intake/given-answers';

export type CounterEntry = {
  procedureId: number | null;
  procedureName: string;
  channel: 'counter' | 'post';
  kind: ApplicantKind;
  name: string;
  idNumber: string;
  birthDate: string;
  phone: string;
  address: string;
  /** Ids of the required documents that were handed in. */
  handedIn: number[];
  /** By the code of the question of the declaration form. */
  answers: Record<string, string[]>;
  /** Why it is taken in although papers are missing; empty: it is not. */
  missingReason: string;
  isPaid: boolean;
  receiptNumber: string;
  deliveryMethod: DeliveryMethod;
};

export const emptyCounterEntry: CounterEntry = {
  procedureId: null,
  procedureName: '',
  channel: 'counter',
  kind: 'citizen',
  name: '',
  idNumber: '',
  birthDate: '',
  phone: '',
  address: '',
  handedIn: [],
  answers: {},
  missingReason: '',
  isPaid: false,
  receiptNumber: '',
  deliveryMethod: 'counter',
};

export function isCounterEntryEmpty(entry: CounterEntry): boolean {
  return !entry.procedureId && !entry.name && !entry.idNumber && !entry.phone && !entry.address;
}

/** 01/05/1990 or 1990 as people say it → 1990-05-01 or 1990, as the register keeps it. */
export function birthDateOf(text: string): string {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!typed) return text.trim();
  const [, day = '', month = '', year = ''] = typed;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is sent: empty fields are left out, the version is the one that was on the screen. */
export function counterInput(
  entry: CounterEntry,
  { version }: ReceiptPreview,
): z.input<typeof ReceiveDossier> {
  const given = (text: string) => text.trim() || undefined;
  return {
    procedureId: version.procedureId,
    procedureVersionId: version.id,
    channel: entry.channel,
    deliveryMethod: entry.deliveryMethod,
    applicant: {
      kind: entry.kind,
      name: entry.name,
      idNumber: given(entry.idNumber),
      birthDate: given(birthDateOf(entry.birthDate)),
      phone: given(entry.phone),
      address: given(entry.address),
    },
    documents: version.documents.map(({ id }) => ({
      requiredDocumentId: id,
      isSubmitted: entry.handedIn.includes(id),
    })),
    answers: givenAnswers(version.questions, entry.answers),
    incomplete: given(entry.missingReason) ? { reason: entry.missingReason.trim() } : undefined,
    fee:
      version.fee === null || version.fee > 0
        ? {
            // A fee that is not known yet is asked for later, not invented.
            amount: version.fee ?? 0,
            isPaid: entry.isPaid && (version.fee ?? 0) > 0,
            receiptNumber: entry.isPaid ? given(entry.receiptNumber) : undefined,
          }
        : undefined,
  };
}
