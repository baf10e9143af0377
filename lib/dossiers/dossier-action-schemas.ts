/** What each verb is given. Every change names the version of the dossier that the person was looking at. */
import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/intake/text-fields';
import { documentForms } from '@/lib/procedures/procedure';
import { deliveryMethods } from './dossier-axes';

export const maxExtensions = 1;
export const lockMinutes = 15;
export const minRevealReason = 10;

const Id = z.number().int().positive();
const code = z.string().trim().toUpperCase().min(1).max(40);
const base = { code, version: z.number().int().positive() };
const reason = requiredText(2_000);
const note = optionalText(2_000);

export const NotAcceptDossier = z.object({ ...base, reason });
export type NotAcceptDossier = z.infer<typeof NotAcceptDossier>;

export const StartStep = z.object(base);
export type StartStep = z.infer<typeof StartStep>;

/** To the next step of the procedure, or within the step to another department or person. */
export const HandOverDossier = z.object({
  ...base,
  step: z.enum(['next', 'same']).default('next'),
  /** Left out: who the role of the next step says. */
  departmentId: Id.optional(),
  /** A person of that department; null: the department decides. */
  assigneeId: Id.nullable().default(null),
  /** Papers that go along, looked at one by one; left out: nobody looked. */
  documents: z.array(Id).max(150).optional(),
  note,
});
export type HandOverDossier = z.infer<typeof HandOverDossier>;

/** To another department or person, each dossier in the step it is in. */
export const HandOverInStep = z.object({
  ...base,
  step: z.literal('same').default('same'),
  departmentId: Id,
  assigneeId: Id.nullable().default(null),
  note,
});

/** To a person of the department that has it in hand; null: the department decides. */
export const AssignDossier = z.object({ ...base, assigneeId: Id.nullable(), note });
export type AssignDossier = z.infer<typeof AssignDossier>;

export const RequestSupplement = z
  .object({
    ...base,
    /** Papers of the checklist that are missing or not good. */
    documents: z
      .array(z.object({ documentId: Id, note: optionalText(500) }))
      .max(100)
      .default([]),
    /** Papers that nobody asked for before. */
    extraDocuments: z
      .array(
        z.object({
          name: requiredText(300),
          form: z.enum(documentForms).default('copy'),
          note: optionalText(500),
        }),
      )
      .max(50)
      .default([]),
    reason,
    /** Knows that a second request makes the dossier overdue. */
    acceptOverdue: z.boolean().default(false),
  })
  .refine((input) => input.documents.length + input.extraDocuments.length > 0, {
    path: ['documents'],
    message: 'supplement_empty',
  });
export type RequestSupplement = z.infer<typeof RequestSupplement>;

/** Everything that was asked for has come: the papers, ticked one by one. */
export const RecordSupplement = z.object({
  ...base,
  documents: z
    .array(z.object({ documentId: Id, quantity: z.number().int().min(1).max(100).optional() }))
    .max(100),
  note,
});
export type RecordSupplement = z.infer<typeof RecordSupplement>;

export const RequirePayment = z.object({
  ...base,
  name: requiredText(300),
  /** đồng */
  amount: z.number().int().min(1).max(2_000_000_000),
});
export type RequirePayment = z.infer<typeof RequirePayment>;

export const RecordPayment = z
  .object({
    ...base,
    paymentId: Id,
    receiptNumber: optionalText(60),
    /** Why it need not be paid after all. */
    exemption: optionalText(300),
  })
  .refine((input) => !(input.exemption && input.receiptNumber), {
    path: ['exemption'],
    message: 'exempt_and_paid',
  });
export type RecordPayment = z.infer<typeof RecordPayment>;

export const RequestWithdrawal = z.object({ ...base, reason });
export type RequestWithdrawal = z.infer<typeof RequestWithdrawal>;

export const AcceptWithdrawal = z.object({ ...base, note });
export type AcceptWithdrawal = z.infer<typeof AcceptWithdrawal>;

export const DeclineWithdrawal = z.object({ ...base, reason });
export type DeclineWithdrawal = z.infer<typeof DeclineWithdrawal>;

/** The procedure cannot be granted. */
export const RefuseDossier = z.object({ ...base, reason });
export type RefuseDossier = z.infer<typeof RefuseDossier>;

/** Work ends without a decision. */
export const StopDossier = z.object({ ...base, reason });
export type StopDossier = z.infer<typeof StopDossier>;

export const ExtendDossier = z.object({
  ...base,
  /** The new day, YYYY-MM-DD; due at its end. */
  day: z.iso.date('malformed'),
  reason,
  /** What the applicant reads, besides the new date. */
  apology: optionalText(2_000),
});
export type ExtendDossier = z.infer<typeof ExtendDossier>;

export const CompleteDossier = z.object({
  ...base,
  /** Number of the result (MaKetQua). */
  resultCode: optionalText(60),
  note,
});
export type CompleteDossier = z.infer<typeof CompleteDossier>;

/** The applicant, somebody with a paper that says they may, or whoever the post delivers to. */
export const resultReceivers = ['applicant', 'representative', 'post'] as const;

export const ReturnResult = z.object({
  ...base,
  method: z.enum(deliveryMethods).optional(),
  receiver: z.enum(resultReceivers).optional(),
  note,
});
export type ReturnResult = z.infer<typeof ReturnResult>;

export const RequestCorrection = z.object({ ...base, reason });
export type RequestCorrection = z.infer<typeof RequestCorrection>;

export const LockDossier = z.object(base);
export type LockDossier = z.infer<typeof LockDossier>;

export const UnlockDossier = z.object(base);
export type UnlockDossier = z.infer<typeof UnlockDossier>;

export const BreakLock = z.object({ ...base, reason });
export type BreakLock = z.infer<typeof BreakLock>;

export const AddDossierNote = z.object({ code, body: requiredText(4_000) });
export type AddDossierNote = z.infer<typeof AddDossierNote>;

export const RevealApplicant = z.object({
  code,
  reason: z.string().trim().min(minRevealReason).max(500),
});
export type RevealApplicant = z.infer<typeof RevealApplicant>;
