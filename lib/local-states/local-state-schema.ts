import { z } from 'zod';
import { baseStates, localStateSubjects } from './local-state';

const id = z.number().int().positive();
const version = z.number().int();
const label = z.string().trim().normalize().min(2).max(40);
const facts = { label, labelEn: label, position: z.number().int().min(0).max(999) };

export const CreateLocalState = z
  .object({
    subject: z.enum(localStateSubjects),
    code: z
      .string()
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
      .max(40),
    baseState: z.string(),
    ...facts,
  })
  .refine(({ subject, baseState }) => (baseStates[subject] as readonly string[]).includes(baseState), {
    path: ['baseState'],
    message: 'required',
  });
export type CreateLocalState = z.infer<typeof CreateLocalState>;

/** Code and state stay: reports that are in the step, and addresses of lists, refer to them. */
export const EditLocalState = z.object({ id, version, ...facts });
export type EditLocalState = z.infer<typeof EditLocalState>;

export const RetireLocalState = z.object({
  id,
  version,
  reason: z.string().trim().normalize().min(3).max(500),
});
export type RetireLocalState = z.infer<typeof RetireLocalState>;

export const RestoreLocalState = z.object({ id, version });
export type RestoreLocalState = z.infer<typeof RestoreLocalState>;
