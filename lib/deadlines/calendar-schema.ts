import { z } from 'zod';
import type { Block } from './working-time';

/** The hours of a province's offices when no calendar says otherwise: Monday to Friday, 07:30–11:30 and 13:30–17:00. */
const officeDay: readonly Block[] = [
  [450, 690],
  [810, 1020],
];
export const officeWeek: readonly (readonly Block[])[] = [
  officeDay,
  officeDay,
  officeDay,
  officeDay,
  officeDay,
  [],
  [],
];

const clock = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;
const Minute = z
  .string()
  .regex(clock)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
const Day = z
  .array(z.tuple([Minute, Minute]))
  .refine(
    (blocks) =>
      blocks.every(([opens, closes], index) => opens < closes && opens >= (blocks[index - 1]?.[1] ?? 0)),
    'blocks_overlap',
  );

/** Seven days, Monday first, as stored: [["07:30","11:30"],["13:30","17:00"]]. Parsing gives minutes of the day. */
export const CalendarWeek = z.array(Day).length(7);
export type CalendarWeek = z.infer<typeof CalendarWeek>;
