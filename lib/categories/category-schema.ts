import { z } from 'zod';

export const EditCategory = z.object({
  id: z.number().int().positive(),
  version: z.number().int(),
  requiresResultCode: z.boolean(),
  requiresResultPhoto: z.boolean(),
});
export type EditCategory = z.infer<typeof EditCategory>;
