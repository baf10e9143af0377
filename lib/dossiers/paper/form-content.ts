import { z } from 'zod';

/** What a form says: what the dossier knew when it was issued. Moments are ISO, texts stand as they are printed. */
const Moment = z.iso.datetime();
const Line = z.string().trim();
const Lines = z.array(Line);

export const Applicant = z.object({
  name: Line,
  address: Line.default(''),
  phone: Line.default(''),
  email: Line.default(''),
});
export const Signer = z.object({ title: Line, name: Line });

/** What every form shows of the dossier and of the agency that issues it. */
const About = z.object({
  /** The agency above; may be empty. */
  parentAgency: Line,
  agency: Line,
  /** Where it is signed: the name of the agency's place. */
  place: Line,
  dossierCode: Line,
  procedureName: Line,
  applicant: Applicant,
  signer: Signer,
});

export const ReceiptContent = About.extend({
  kind: z.literal('receipt'),
  procedureCode: Line,
  documents: z.array(z.object({ name: Line, form: Line, quantity: z.number().int() })),
  copies: z.number().int(),
  /** The time that the procedure takes, in words: "05 ngày làm việc". */
  deadline: Line,
  fee: z.number().int().nullable(),
  receivedAt: Moment,
  appointmentAt: Moment.nullable(),
  /** How the result is handed over. */
  delivery: Line,
});

export const SupplementRequestContent = About.extend({
  kind: z.literal('supplement_request'),
  items: Lines.min(1),
  reason: Line,
  contact: z.object({ name: Line, phone: Line }),
});

export const RefusalContent = About.extend({ kind: z.literal('refusal'), reason: Line });

export const ApologyContent = About.extend({
  kind: z.literal('apology'),
  receivedAt: Moment,
  appointmentAt: Moment,
  reason: Line,
  newAppointmentAt: Moment,
});

export const StopNoticeContent = About.extend({
  kind: z.literal('stop_notice'),
  receivedAt: Moment,
  reason: Line,
  returnedDocuments: Lines,
});

export const Handover = z.object({
  step: Line,
  from: Line,
  to: Line,
  giver: Line,
  receiver: Line,
  at: Moment,
  dueAt: Moment.nullable(),
  /** Of the giver's step: before its deadline, on its day, after it; none where it has no deadline. */
  outcome: z.enum(['early', 'on_time', 'late']).nullable(),
  note: Line.default(''),
});
export const RoutingSlipContent = About.extend({
  kind: z.literal('routing_slip'),
  receivedAt: Moment,
  appointmentAt: Moment.nullable(),
  coordinating: Lines,
  handovers: z.array(Handover),
});

export const ResultContent = About.extend({
  kind: z.literal('result'),
  title: Line,
  /** Paragraphs, one a line. */
  body: Line,
});

export const FormContent = z.discriminatedUnion('kind', [
  ReceiptContent,
  SupplementRequestContent,
  RefusalContent,
  ApologyContent,
  StopNoticeContent,
  RoutingSlipContent,
  ResultContent,
]);
export type FormContent = z.infer<typeof FormContent>;
export type ContentOf<Kind extends FormContent['kind']> = Extract<FormContent, { kind: Kind }>;

/** What issuing adds: the number, the moment, and the token of the check page with its address. */
export type FormSeal = { number: string; issuedAt: string; token: string; checkUrl: string };

/** All that the bytes of an issued form are made of. */
export type IssuedForm = { content: FormContent; seal: FormSeal };

/** What is kept of it encrypted; the rest of the seal stands in columns of its own. */
export const KeptForm = z.object({ content: FormContent, checkUrl: z.url() });
export type KeptForm = z.infer<typeof KeptForm>;

/** The form without the names of those who worked on it (F16); their titles and agencies stay. */
export function withoutStaffNames(content: FormContent): FormContent {
  const anonymous = { ...content, signer: { ...content.signer, name: '' } };
  if (anonymous.kind === 'supplement_request')
    return { ...anonymous, contact: { ...anonymous.contact, name: '' } };
  if (anonymous.kind === 'routing_slip') {
    const handovers = anonymous.handovers.map((one) => ({ ...one, giver: '', receiver: '' }));
    return { ...anonymous, handovers };
  }
  return anonymous;
}
