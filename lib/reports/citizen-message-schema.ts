import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/intake/text-fields';
import { descriptionLimit } from './create-report-schema';

/** What a citizen writes to a report that exists. As long as the description of a new one. */
export const CitizenMessageInput = z.object({
  text: requiredText(descriptionLimit),
  /** Given by an app: the message is taken only when the report was sent with this number. */
  phone: optionalText(40),
});
export type CitizenMessageInput = z.infer<typeof CitizenMessageInput>;
