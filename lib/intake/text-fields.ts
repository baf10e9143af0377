/** Fields of what intake is sent, as zod schemas: cleaned, counted in characters as people count them. */
import { z } from 'zod';
import { cleanText, textLength } from './clean-text';

/** Cleaned text of at most `max` characters. */
export function text(max: number) {
  return z
    .string()
    .transform(cleanText)
    .superRefine((value, check) => {
      if (textLength(value) > max) {
        check.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
      }
    });
}

/** An empty value of a form is a value that was not given. */
export function optionalText(max: number) {
  return text(max)
    .transform((value) => value || undefined)
    .optional();
}

export const requiredText = (max: number) =>
  text(max).refine((value) => value !== '', { message: 'required' });
