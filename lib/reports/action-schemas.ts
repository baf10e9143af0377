/** What each verb is given. Every change names the version of the report that the person was looking at. */
import { z } from 'zod';
import { Redaction } from '@/lib/files/redaction';
import { urgencies } from './report';

export const maxAnswer = 10_000;
/** A public answer shorter than this says nothing (guard before closing). */
export const minAnswer = 20;
export const minRevealReason = 10;
/** More than this many working days is no extension of a promise but another one. */
export const maxExtensionDays = 60;

const Id = z.number().int().positive();
const code = z.string().trim().toUpperCase().min(1).max(40);
const base = { code, version: z.number().int().positive() };
const reason = z.string().trim().min(1, 'required').max(2_000);
const message = z.string().trim().min(1, 'required').max(4_000);
const answer = z.string().trim().min(minAnswer).max(maxAnswer);
/** Left out: the code that stands there stays. */
const resultCode = z.string().trim().max(40).nullable().optional();

export const AcceptReport = z.object(base);
export type AcceptReport = z.infer<typeof AcceptReport>;

export const ClassifyReport = z.object({
  ...base,
  categoryId: Id,
  administrativeUnitId: Id.nullable(),
  urgency: z.enum(urgencies),
  isPrivate: z.boolean(),
});
export type ClassifyReport = z.infer<typeof ClassifyReport>;

export const AssignReport = z
  .object({
    ...base,
    leadDepartmentId: Id,
    /** Left out: those who coordinate go on, save the new lead. */
    coordinatingDepartmentIds: z.array(Id).max(20).optional(),
    /** A person of the lead department; null: the department decides. */
    assigneeId: Id.nullable().default(null),
    note: z.string().trim().max(2_000).default(''),
  })
  .refine((input) => !input.coordinatingDepartmentIds?.includes(input.leadDepartmentId), {
    path: ['coordinatingDepartmentIds'],
    message: 'lead_not_coordinating',
  });
export type AssignReport = z.infer<typeof AssignReport>;

export const TransferReport = z.object({
  ...base,
  departmentId: Id,
  assigneeId: Id.nullable().default(null),
  reason,
});
export type TransferReport = z.infer<typeof TransferReport>;

export const ReturnReport = z.object({ ...base, reason });
export type ReturnReport = z.infer<typeof ReturnReport>;

export const StartReport = z.object(base);
export type StartReport = z.infer<typeof StartReport>;

/** A coordinating department has done its part, or hands it back. */
export const FinishPart = z.object({
  ...base,
  departmentId: Id,
  outcome: z.enum(['done', 'returned']).default('done'),
  result: message,
});
export type FinishPart = z.infer<typeof FinishPart>;

export const AskCitizen = z.object({ ...base, message });
export type AskCitizen = z.infer<typeof AskCitizen>;

export const RecordCitizenReply = z.object({ ...base, message });
export type RecordCitizenReply = z.infer<typeof RecordCitizenReply>;

/** More time: working days after the due date, or the end of a chosen day; one of the two. */
export const RequestExtension = z
  .object({
    ...base,
    days: z.number().int().min(1).max(maxExtensionDays).nullable().default(null),
    until: z.iso.date('malformed').nullable().default(null),
    reason,
  })
  .refine((input) => (input.days === null) !== (input.until === null), {
    path: ['days'],
    message: 'days_or_until',
  });
export type RequestExtension = z.infer<typeof RequestExtension>;

export const ApproveExtension = z.object(base);
export type ApproveExtension = z.infer<typeof ApproveExtension>;

export const RefuseExtension = z.object({ ...base, reason });
export type RefuseExtension = z.infer<typeof RefuseExtension>;

export const SubmitAnswer = z.object({ ...base, answer, resultCode });
export type SubmitAnswer = z.infer<typeof SubmitAnswer>;

export const SendBackAnswer = z.object({ ...base, reason });
export type SendBackAnswer = z.infer<typeof SendBackAnswer>;

export const ApproveAnswer = z.object({ ...base, answer, resultCode });
export type ApproveAnswer = z.infer<typeof ApproveAnswer>;

export const AnswerReport = z.object({ ...base, answer, resultCode });
export type AnswerReport = z.infer<typeof AnswerReport>;

export const PublishReport = z.object(base);
export type PublishReport = z.infer<typeof PublishReport>;

export const RejectReport = z.object({ ...base, reason });
export type RejectReport = z.infer<typeof RejectReport>;

export const DivertReport = z.object({ ...base, reason });
export type DivertReport = z.infer<typeof DivertReport>;

export const MarkDuplicate = z.object({ ...base, masterCode: code });
export type MarkDuplicate = z.infer<typeof MarkDuplicate>;

export const ReopenReport = z.object({ ...base, reason });
export type ReopenReport = z.infer<typeof ReopenReport>;

/** A step of the office's own within the state, by its code; null takes the report out of it. */
export const SetStep = z.object({ ...base, localState: z.string().trim().max(40).nullable() });
export type SetStep = z.infer<typeof SetStep>;

/** A note changes nothing in the report, so it never conflicts: no version. */
export const AddNote = z.object({ code, body: message });
export type AddNote = z.infer<typeof AddNote>;

/** Reading personal data changes nothing either, and never goes without a reason. */
export const RevealContact = z.object({ code, reason: z.string().trim().min(minRevealReason).max(1_000) });
export type RevealContact = z.infer<typeof RevealContact>;

/** What is covered in a photo from now on, counted in its original; no areas: nothing. */
export const RedactPhoto = z.object({
  ...base,
  fileId: z.uuid(),
  ...Redaction.shape,
  /** Whether citizens see the photo; left out: as it was. */
  isPublic: z.boolean().optional(),
  reason,
});
export type RedactPhoto = z.infer<typeof RedactPhoto>;

/** The photo as it was received: read like personal data, never without a reason. */
export const OpenOriginal = z.object({
  code,
  fileId: z.uuid(),
  reason: z.string().trim().min(minRevealReason).max(1_000),
});
export type OpenOriginal = z.infer<typeof OpenOriginal>;
