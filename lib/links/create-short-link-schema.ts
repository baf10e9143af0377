import { z } from 'zod';
import { deskAddress, longestAddress } from './short-link';

export const CreateShortLink = z.object({
  /** Path and query of a page of the desk. */
  address: z
    .string()
    .max(longestAddress)
    .refine((text) => deskAddress(text) !== null, 'not_a_desk_page'),
});
export type CreateShortLink = z.infer<typeof CreateShortLink>;
