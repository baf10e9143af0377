import { z } from 'zod';
import { formKindNames } from './form-kinds';

const code = z.string().trim().min(1, 'required').max(40);
const text = (longest: number) => z.string().trim().min(1, 'required').max(longest);

/** The forms that say only what the dossier already knows. */
const known = formKindNames.filter((kind) => kind !== 'apology' && kind !== 'result');

/** What an officer adds to what the dossier knows. An apology without a promise speaks of the last extension. */
export const IssueForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(known), code }),
  z.object({
    kind: z.literal('apology'),
    code,
    promise: z
      .object({ reason: text(2_000), newAppointmentAt: z.iso.datetime({ offset: true, error: 'malformed' }) })
      .optional(),
  }),
  z.object({ kind: z.literal('result'), code, title: text(200), body: text(20_000) }),
]);
export type IssueForm = z.output<typeof IssueForm>;
