import { z } from 'zod';
import { defaultCutOff, termUnits } from '@/lib/deadlines/term';
import {
  competentKinds,
  departmentRoles,
  documentForms,
  isListType,
  onlineLevels,
  questionDatatypes,
  totalShare,
} from './procedure';

const text = (max: number) => z.string().trim().normalize().max(max);
const id = z.number().int().positive();
const version = z.number().int();
const whole = (min: number, max: number) => z.number().int().min(min).max(max);

const Step = z.object({
  name: text(100).min(2),
  departmentRole: z.enum(departmentRoles),
  share: whole(0, 100),
});
const RequiredDocument = z.object({
  name: text(300).min(2),
  form: z.enum(documentForms),
  quantity: whole(1, 99),
  isMandatory: z.boolean(),
});
const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(60);
const isEachOnce = (words: readonly string[]) => new Set(words).size === words.length;
const Question = z
  .object({
    code: slug,
    datatype: z.enum(questionDatatypes),
    isRequired: z.boolean(),
    text: text(300).min(2),
    hint: text(300),
    values: z.array(z.object({ key: slug, name: text(200).min(1) })).max(50),
  })
  .refine(({ datatype, values }) => values.length === 0 || isListType(datatype), {
    path: ['values'],
    message: 'choices_of_no_list',
  })
  .refine(({ datatype, values }) => values.length >= 2 || !isListType(datatype), {
    path: ['values'],
    message: 'choices_missing',
  })
  .refine(
    ({ values }) => isEachOnce(values.map(({ key }) => key)) && isEachOnce(values.map(({ name }) => name)),
    {
      path: ['values'],
      message: 'choice_twice',
    },
  );

const identity = {
  name: text(300).min(3),
  field: text(120).min(2),
  /** d.dddddd; null while it is not known: never made up. */
  nationalCode: z
    .string()
    .trim()
    .regex(/^(\d\.\d{6})?$/, 'national_code')
    .transform((value) => value || null),
  isCodeVerified: z.boolean(),
};
const hasVerifiedCode = (input: { nationalCode: string | null; isCodeVerified: boolean }) =>
  !input.isCodeVerified || input.nationalCode !== null;
const verifiedNeedsCode = { path: ['nationalCode'], message: 'verified_needs_code' };

/** What a version fixes. A unit without a value, and what another unit needs, are put right; what is missing is named. */
const VersionContent = z
  .object({
    onlineLevel: z.enum(onlineLevels),
    competentKind: z.enum(competentKinds),
    deadlineUnit: z.enum(termUnits).nullable(),
    deadlineValue: whole(1, 999).nullable(),
    cutOff: whole(1, 1439).nullable(),
    fee: whole(0, 1_000_000_000).nullable(),
    feeNote: text(300),
    forms: z.array(text(200).min(2)).max(20),
    isVerified: z.boolean(),
    source: text(300),
    steps: z
      .array(Step)
      .min(1, 'steps_missing')
      .max(20)
      .refine((steps) => totalShare(steps) === 100, 'shares_not_whole'),
    documents: z.array(RequiredDocument).max(50),
    questions: z.array(Question).max(40).default([]),
  })
  .superRefine((content, ctx) => {
    const need = (path: string, message = 'required') =>
      ctx.addIssue({ code: 'custom', path: [path], message });
    const counted = content.deadlineUnit === 'working_days' || content.deadlineUnit === 'working_hours';
    if (counted && content.deadlineValue === null) need('deadlineValue');
    if (content.isVerified && content.deadlineUnit === null) need('deadlineUnit');
    content.questions.forEach(({ code }, at) => {
      if (content.questions.findIndex((other) => other.code === code) !== at)
        ctx.addIssue({ code: 'custom', path: ['questions', at, 'text'], message: 'question_twice' });
    });
    if (content.isVerified && !content.source) need('source', 'verified_needs_source');
  })
  .transform((content) => {
    const isSameDay = content.deadlineUnit === 'same_day';
    return {
      ...content,
      deadlineValue: isSameDay || content.deadlineUnit === null ? null : content.deadlineValue,
      cutOff: isSameDay ? (content.cutOff ?? defaultCutOff) : null,
    };
  });

/** YYYY-MM-DD, in the office's time zone. */
const validFrom = z.iso.date();

export const CreateProcedure = z
  .object({
    code: slug,
    ...identity,
    validFrom,
    content: VersionContent,
  })
  .refine(hasVerifiedCode, verifiedNeedsCode);
export type CreateProcedure = z.infer<typeof CreateProcedure>;

export const EditProcedure = z
  .object({ id, version, ...identity })
  .refine(hasVerifiedCode, verifiedNeedsCode);
export type EditProcedure = z.infer<typeof EditProcedure>;

export const AddProcedureVersion = z.object({ id, version, validFrom, content: VersionContent });
export type AddProcedureVersion = z.infer<typeof AddProcedureVersion>;

export const EditProcedureVersion = z.object({
  id,
  version,
  versionId: id,
  validFrom,
  content: VersionContent,
});
export type EditProcedureVersion = z.infer<typeof EditProcedureVersion>;

export const CancelProcedureVersion = z.object({ id, version, versionId: id, reason: text(500).min(3) });
export type CancelProcedureVersion = z.infer<typeof CancelProcedureVersion>;

export const VerifyProcedureVersion = z.object({ id, version, versionId: id, source: text(300).min(3) });
export type VerifyProcedureVersion = z.infer<typeof VerifyProcedureVersion>;

export const RetireProcedure = z.object({ id, version, reason: text(500).min(3) });
export type RetireProcedure = z.infer<typeof RetireProcedure>;

export const RestoreProcedure = z.object({ id, version });
export type RestoreProcedure = z.infer<typeof RestoreProcedure>;
