import { z } from 'zod';
import { optionalText } from '@/lib/intake/text-fields';
import { textLength } from '@/lib/intake/clean-text';
import { lookupKeys, lookupPurposes, minPurposeWords, type LookupPurpose } from './lookup-purpose';

const digits = (value: string | undefined) => (value ?? '').replace(/\D/g, '');

/** Whom, by what, and why: without a purpose nobody is looked up. */
export const LookUpCitizen = z
  .object({
    by: z.enum(lookupKeys),
    idNumber: optionalText(40),
    phone: optionalText(40),
    name: optionalText(200),
    birthYear: optionalText(4),
    /** Empty: none was chosen. It is held against the rest below, so that every problem is named at once. */
    purpose: z.enum(['', ...lookupPurposes], { error: 'required' }),
    words: optionalText(500),
  })
  .superRefine((input, check) => {
    const wrong = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (input.purpose === '') wrong('purpose', 'required');
    if (input.by === 'idNumber' && !/^[\p{L}\p{N}./ -]{6,40}$/u.test(input.idNumber ?? ''))
      wrong('idNumber', input.idNumber ? 'id_number' : 'required');
    if (input.by === 'phone' && (digits(input.phone).length < 8 || digits(input.phone).length > 15))
      wrong('phone', input.phone ? 'phone' : 'required');
    if (input.by === 'name') {
      if (!/\p{L}/u.test(input.name ?? '')) wrong('name', 'required');
      if (!/^(19|20)\d\d$/.test(input.birthYear ?? ''))
        wrong('birthYear', input.birthYear ? 'birth_year' : 'required');
    }
    if (input.purpose === 'other' && textLength(input.words ?? '') < minPurposeWords)
      wrong('words', 'purpose_words');
  })
  .transform((input) => ({ ...input, purpose: input.purpose as LookupPurpose }));
export type LookUpCitizen = z.infer<typeof LookUpCitizen>;

/** One of several people that a look-up has found. */
export const OpenCitizen = z.object({ lookup: z.uuid(), contactId: z.number().int().positive() });
export type OpenCitizen = z.infer<typeof OpenCitizen>;

export const RevealCitizen = z.object({ lookup: z.uuid() });
export type RevealCitizen = z.infer<typeof RevealCitizen>;
