import { z } from 'zod';
import { requiredText } from '@/lib/intake/text-fields';

/** Words of a name and perhaps a year of birth, as they are typed. */
export const SearchApplicants = z.object({ text: requiredText(200) });
export type SearchApplicants = z.infer<typeof SearchApplicants>;
