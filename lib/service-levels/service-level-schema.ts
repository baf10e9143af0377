import { z } from 'zod';
import { flows, urgencies } from '@/lib/reports/report';

const id = z.number().int().positive();
const version = z.number().int();

/** What service levels count in; the same day is a term of procedures alone. */
export const promiseUnits = ['working_hours', 'working_days'] as const;
export type PromiseUnit = (typeof promiseUnits)[number];

export const promises = ['accept', 'update', 'resolve', 'publish'] as const;
export type Promised = (typeof promises)[number];

const value = z.number('promise_range').positive('promise_range').max(1_000, 'promise_range');
const unit = z.enum(promiseUnits);
/** Lead times are working hours; half an hour is the shortest that anybody can act in. */
const lead = z.number('lead_range').min(0.5, 'lead_range').max(400, 'lead_range');
const count = z
  .number('extensions_range')
  .int('extensions_range')
  .min(0, 'extensions_range')
  .max(10, 'extensions_range');

/** What a version promises and when it warns. A promise in days is whole days; no word in between is promised without a value. */
const SlaContent = z
  .object({
    urgency: z.enum(urgencies),
    /** Null: any flow, any department. */
    flow: z.enum(flows).nullable(),
    departmentId: id.nullable(),
    acceptValue: value,
    acceptUnit: unit,
    updateValue: value.nullable(),
    updateUnit: unit,
    resolveValue: value,
    resolveUnit: unit,
    publishValue: value,
    publishUnit: unit,
    warnHours: lead,
    escalateHours: lead,
    maxExtensions: count,
  })
  .superRefine((content, ctx) => {
    for (const promise of promises) {
      const given = content[`${promise}Value`];
      if (given !== null && content[`${promise}Unit`] === 'working_days' && !Number.isInteger(given))
        ctx.addIssue({ code: 'custom', path: [`${promise}Value`], message: 'whole_days' });
    }
  });
export type SlaContent = z.infer<typeof SlaContent>;

export const AddSlaVersion = z.object({
  id,
  version,
  /** YYYY-MM-DD, in the office's time zone. */
  validFrom: z.iso.date(),
  content: SlaContent,
});
export type AddSlaVersion = z.infer<typeof AddSlaVersion>;

export const CancelSlaVersion = z.object({
  id,
  version,
  versionId: id,
  reason: z.string().trim().normalize().min(3).max(500),
});
export type CancelSlaVersion = z.infer<typeof CancelSlaVersion>;
