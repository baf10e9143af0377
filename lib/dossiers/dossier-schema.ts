/** What the doors of intake give: the counter and post, and the citizen apps. */
import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/intake/text-fields';
import { documentForms } from '@/lib/procedures/procedure';
import { applicantKinds, deliveryMethods } from './dossier-axes';

const Id = z.number().int().positive();
/** đồng; more than any fee of the state, less than what an integer of the database holds. */
const Amount = z.number().int().min(0).max(2_000_000_000);

/** Whose matter it is. Found again by number or phone, so one of them is needed. */
export const Applicant = z
  .object({
    kind: z.enum(applicantKinds).default('citizen'),
    name: requiredText(200),
    /** Citizen ID, passport or tax number. */
    idNumber: optionalText(40).refine(
      (value) => !value || /^[\p{L}\p{N}./ -]{6,40}$/u.test(value),
      'id_number',
    ),
    /** YYYY or YYYY-MM-DD. */
    birthDate: optionalText(10).refine((value) => !value || isBirthDate(value), 'birth_date'),
    phone: optionalText(40).refine((value) => !value || /^[+\d][\d .()-]{7,20}$/.test(value), 'phone'),
    email: optionalText(200).refine((value) => !value || z.email().safeParse(value).success, 'email'),
    address: optionalText(500),
  })
  .refine((applicant) => applicant.idNumber || applicant.phone, {
    path: ['idNumber'],
    message: 'applicant_unreachable',
  });
export type Applicant = z.infer<typeof Applicant>;

function isBirthDate(text: string): boolean {
  if (/^(19|20)\d\d$/.test(text)) return true;
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && z.iso.date().safeParse(text).success;
}

/** A required document as it was handed in, or not. */
export const TickedDocument = z.object({
  requiredDocumentId: Id,
  isSubmitted: z.boolean(),
  quantity: z.number().int().min(1).max(100).optional(),
  form: z.enum(documentForms).optional(),
});
export type TickedDocument = z.infer<typeof TickedDocument>;

/** A paper that the procedure does not ask for. */
export const ExtraDocument = z.object({
  name: requiredText(300),
  quantity: z.number().int().min(1).max(100).default(1),
  form: z.enum(documentForms).default('copy'),
});
export type ExtraDocument = z.infer<typeof ExtraDocument>;

/** The fee as it stands at the counter. */
export const Fee = z
  .object({
    /** Left out: what the procedure says. */
    amount: Amount.optional(),
    /** Why nothing is to be paid. */
    exemption: optionalText(300),
    isPaid: z.boolean().default(false),
    receiptNumber: optionalText(60),
  })
  .refine((fee) => !(fee.exemption && fee.isPaid), { path: ['exemption'], message: 'exempt_and_paid' });
export type Fee = z.infer<typeof Fee>;

/** What the applicant declares, by the code of the question. */
const answers = z
  .array(z.object({ code: requiredText(60), values: z.array(requiredText(2_000)).max(50) }))
  .max(100)
  .default([]);

const papers = {
  documents: z.array(TickedDocument).max(100),
  extraDocuments: z.array(ExtraDocument).max(50).default([]),
  /** Takes it in although mandatory documents are missing: one supplement request lists them all. */
  incomplete: z.object({ reason: requiredText(2_000) }).optional(),
  fee: Fee.optional(),
};

/** A dossier handed in at the counter or by post. */
export const ReceiveDossier = z.object({
  procedureId: Id,
  /** The version that was on the screen; another one in force is said, not guessed over. */
  procedureVersionId: Id.optional(),
  /** The agency whose code it gets; left out: the officer's own. */
  receivedAtId: Id.optional(),
  /** Who decides; left out: the receiving agency. */
  competentDepartmentId: Id.optional(),
  channel: z.enum(['counter', 'post']).default('counter'),
  deliveryMethod: z.enum(deliveryMethods).default('counter'),
  applicant: Applicant,
  summary: optionalText(300),
  answers,
  ...papers,
});
export type ReceiveDossier = z.infer<typeof ReceiveDossier>;

/** A dossier that a citizen app sends in. Codes, not ids: it knows nothing of our database. */
export const RegisterDossier = z.object({
  /** National code, or our own code of the procedure. */
  procedure: requiredText(100),
  /** National identifier or code of the receiving agency. */
  receivedAt: requiredText(100),
  /** Code of the competent department; left out: the receiving agency. */
  competentDepartment: optionalText(100),
  deliveryMethod: z.enum(deliveryMethods).default('electronic'),
  applicant: Applicant,
  summary: optionalText(300),
  answers,
  /** `position` as `GET /api/v1/procedures/{code}` lists them; `file` names the part of the request that holds it. */
  documents: z
    .array(z.object({ position: z.number().int().min(1).max(100), file: requiredText(100) }))
    .max(100)
    .default([]),
});
export type RegisterDossier = z.infer<typeof RegisterDossier>;

const code = z.string().trim().toUpperCase().min(1).max(40);

/** Takes in what a citizen app registered. */
export const AcceptDossier = z.object({
  code,
  version: z.number().int().positive(),
  ...papers,
  documents: papers.documents.optional(),
});
export type AcceptDossier = z.infer<typeof AcceptDossier>;
