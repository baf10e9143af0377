import { z } from 'zod';

/** Ten times the longest text that is shipped. */
export const longestText = 1_600;
const text = z
  .string()
  .trim()
  .normalize()
  .min(1, 'required')
  .max(longestText)
  .regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u);
const version = z.number().int().min(0);

/** Both languages of one text; what equals the shipped text is not kept, so that it follows the next release. */
export const EditText = z.object({
  key: z.string().max(200),
  vi: text,
  en: text,
  /** How often each was changed when the admin opened it; 0: never. */
  versions: z.object({ vi: version, en: version }),
});
export type EditText = z.infer<typeof EditText>;
