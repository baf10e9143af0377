import { z } from 'zod';

/** Some notices by id, or all that there are up to the newest one on the screen. */
export const ReadNotices = z.union([
  z.object({
    ids: z
      .array(z.string().regex(/^\d{1,18}$/))
      .min(1)
      .max(200),
  }),
  z.object({ upTo: z.string().regex(/^\d{1,18}$/) }),
]);
export type ReadNotices = z.infer<typeof ReadNotices>;
