import { z } from 'zod';

/** What is laid out as pages; a longer register is taken as CSV. */
export const printedRows = 500;
const longestDays = 366;
const Day = z.iso.date('malformed');

/** Which dossiers stand in the register (form 07): those that one agency took in, day by day. */
export const RegisterQuery = z
  .object({
    agencyId: z.coerce.number('malformed').int('malformed').positive('malformed').max(2_147_483_647),
    from: Day,
    to: Day,
    format: z.enum(['pdf', 'csv'], 'malformed').default('pdf'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before_start' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 < longestDays, {
    path: ['to'],
    message: 'range_too_long',
  });
export type RegisterQuery = z.output<typeof RegisterQuery>;
