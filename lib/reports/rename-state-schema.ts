import { z } from 'zod';
import { reportStates } from './report';

const label = z.string().trim().normalize().max(40);

/** Both names, or neither: then the built-in name is used again. */
export const RenameState = z
  .object({
    state: z.enum(reportStates),
    label,
    labelEn: label,
    /** From the beginning of this day in the office's time zone; null: from now on. */
    from: z.iso.date().nullable(),
    /** The newest line of this state's history that the admin saw. */
    lastId: z.number().int().nullable(),
  })
  .refine(({ label, labelEn }) => !label === !labelEn, { path: ['labelEn'], message: 'both_or_neither' });
export type RenameState = z.infer<typeof RenameState>;
