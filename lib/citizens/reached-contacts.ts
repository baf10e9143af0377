import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { and, sql, type Sql } from '@/lib/db/sql';

/** Dossiers `r` that somebody reads and whose applicant they may reveal: to list them under a name is to say whose they are. */
export const revealedDossiers = (actor: Actor): Sql =>
  and([reachWhere(actor, 'dossier.read'), reachWhere(actor, 'dossier.reveal_contact')]);

/** The same of reports `r`. */
export const revealedReports = (actor: Actor): Sql =>
  and([reachWhere(actor, 'report.read'), reachWhere(actor, 'report.reveal_contact')]);

/** Contacts `c` of a case that this person may put a name to; the others read like contacts that do not exist. */
export const reachedContacts = (actor: Actor): Sql => sql`(
  EXISTS (SELECT 1 FROM dossier r WHERE r.applicant_id = c.id AND ${revealedDossiers(actor)})
  OR EXISTS (SELECT 1 FROM report r WHERE r.contact_id = c.id AND ${revealedReports(actor)}))`;
