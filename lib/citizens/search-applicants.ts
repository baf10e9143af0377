import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { throttle } from '@/lib/intake/throttle';
import { findContactsByName } from './find-contacts-by-name';
import { readApplicantQuery } from './name-variants';
import { revealedDossiers } from './reached-contacts';
import type { SearchApplicants } from './search-applicants-schema';
import { writeAuditedLookup } from './write-audited-lookup';

/** More applicants than this are no answer: a year of birth or another word is needed. */
const mostApplicants = 1_000;
const thirtyAMinute = { burst: 30, perSecond: 0.5 };

/**
 * Dossiers by their applicant (F13): finds the applicants and answers an id that stands for them in the address of the
 * list, for half an hour and this person only. Reaches whom the person may reveal, and is logged like revealing.
 * @throws AppError forbidden without `dossier.reveal_contact`; invalid no_name, too_many_found; rate_limited
 */
export async function searchApplicants(
  ctx: Context,
  { text }: SearchApplicants,
): Promise<{ id: string; found: number }> {
  authorize(ctx, 'dossier.reveal_contact');
  const { actor, now } = ctx;
  throttle(`search-applicants:${actor.id}`, thirtyAMinute, now);
  const query = readApplicantQuery(text);
  if (query.words.length === 0) throw invalid('no_name');
  const reached = sql`EXISTS (SELECT 1 FROM dossier r WHERE r.applicant_id = c.id AND ${revealedDossiers(actor)})`;
  const { ids, isTypo } = await findContactsByName(query, reached, mostApplicants);
  if (ids.length > mostApplicants) throw invalid('too_many_found', { max: mostApplicants });
  const id = await transaction((tx) =>
    writeAuditedLookup(
      tx,
      ctx,
      { kind: 'applicants', asked: text, contactIds: ids, isTypo },
      {
        action: 'contact.search',
        subject: { kind: 'person_lookup', id: null },
        data: { found: ids.length, contactIds: ids.slice(0, 50), byBirthYear: query.birthYear !== null },
      },
    ),
  );
  return { id, found: ids.length };
}

function invalid(messageKey: string, params?: { max: number }): AppError {
  return new AppError('invalid', 'invalid', { fields: [{ path: 'text', messageKey, params }] });
}
