import { z } from 'zod';
import { optionalText, requiredText, text } from '@/lib/intake/text-fields';
import { urgencies } from './report';

/** open311.md, Q-17: code points of the NFC form. */
export const descriptionLimit = 4000;

/** What every door of intake gives: Open311, the REST API and the counter form. */
export const CreateReport = z
  .object({
    categoryCode: requiredText(100),
    description: requiredText(descriptionLimit),
    address: optionalText(500),
    /** Code of the commune; without one the place decides. */
    communeCode: optionalText(20),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    urgency: z.enum(urgencies).optional(),
    contact: z
      .object({
        name: optionalText(200),
        phone: optionalText(40),
        email: optionalText(200),
        detail: optionalText(500),
      })
      .optional(),
    /** Answers to the category's extra questions. */
    answers: z
      .array(z.object({ code: text(100), values: z.array(text(descriptionLimit)).max(100) }))
      .max(100)
      .optional(),
    /** Only people choose a channel (hotline, counter); an API key has its own. */
    channelCode: optionalText(100),
  })
  .superRefine((report, check) => {
    const missing = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (report.latitude === undefined && report.longitude !== undefined) missing('latitude', 'place_pair');
    if (report.latitude !== undefined && report.longitude === undefined) missing('longitude', 'place_pair');
    const placed = report.latitude ?? report.longitude ?? report.address ?? report.communeCode;
    if (placed === undefined) missing('place', 'place_required');
  });
export type CreateReport = z.infer<typeof CreateReport>;
