import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachesAll, reachWhere } from '@/lib/access/reach-where';
import { lookedUpContacts } from '@/lib/citizens/lookup-pass';
import { and, sql, type Sql } from '@/lib/db/sql';
import { countList, type ListCount } from '@/lib/lists/count-list';
import type { FilterMoment } from '@/lib/lists/filter-moment';
import { talliedDue } from '@/lib/lists/tallied-due';
import type { SearchAccess, SearchMode } from '@/lib/search/search-where';
import { closedDossierStates, openDossierStates } from './dossier';
import { dossierFilterWhere } from './dossier-filter';
import { dossierKit } from './dossier-kit';
import { dossierList, type DossierFilter, type DossierFilterName } from './dossier-list-params';

/** The applicants that this person has searched for, as far as they may reveal them. */
function applicantWhere(actor: Actor, { applicant }: DossierFilter, { now }: FilterMoment): Sql {
  if (applicant === null) return sql`true`;
  return sql`r.applicant_id = ANY (${lookedUpContacts(actor, applicant, 'applicants', now)})
    AND ${reachWhere(actor, 'dossier.reveal_contact')}`;
}

/** The rows a list consists of: the filter within the actor's reach. */
export function dossierListWhere(
  actor: Actor,
  filter: DossierFilter,
  moment: FilterMoment,
  mode?: SearchMode,
  access?: SearchAccess,
): Sql {
  return and([
    reachWhere(actor, 'dossier.read'),
    applicantWhere(actor, filter, moment),
    dossierFilterWhere(filter, moment, mode, access),
  ]);
}

function asksOnly(filter: DossierFilter, names: readonly DossierFilterName[]): boolean {
  const asked = dossierList.filterNames.filter((name) => dossierList.isActive(filter, name));
  return asked.every((name) => (names as readonly string[]).includes(name));
}

/**
 * The total as a sum over `dossier_tally`, exact at any size; null when the filter or the reach asks for what the tally
 * does not know.
 */
export function dossierTallyTotal(actor: Actor, filter: DossierFilter): Sql | null {
  if (!reachesAll(actor, 'dossier.read') || !asksOnly(filter, ['status', 'state', 'department'])) return null;
  const parts: Sql[] = [];
  if (filter.status) {
    const states = filter.status === 'open' ? openDossierStates : closedDossierStates;
    parts.push(sql`t.state = ANY (${[...states]}::text[])`);
  }
  if (filter.state.length) parts.push(sql`t.state = ANY (${filter.state}::text[])`);
  if (filter.department.length)
    parts.push(
      sql`t.department_id IN (SELECT id FROM department WHERE code = ANY (${filter.department}::text[]))`,
    );
  return sql`SELECT coalesce(sum(t.count), 0)::int FROM dossier_tally t WHERE ${and(parts)}`;
}

/** The total of what is late, due soon or on time; null when anything else is asked or the reach is narrower. */
export function dossierDueTotal(actor: Actor, filter: DossierFilter, moment: FilterMoment): Sql | null {
  const [asked, ...others] = filter.lateness;
  if (!reachesAll(actor, 'dossier.read') || !asked || others.length > 0 || filter.status === 'closed')
    return null;
  return asksOnly(filter, ['status', 'lateness']) ? talliedDue('dossier', asked, moment) : null;
}

/** How many dossiers the filter finds within the actor's reach: the same rows that the list shows. */
export function countDossiers(
  actor: Actor,
  filter: DossierFilter,
  moment: FilterMoment,
  mode?: SearchMode,
): Promise<ListCount> {
  const kept = dossierTallyTotal(actor, filter) ?? dossierDueTotal(actor, filter, moment);
  return countList(dossierKit, dossierListWhere(actor, filter, moment, mode), kept);
}
