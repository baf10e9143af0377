import 'server-only';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import { likePattern } from '@/lib/search/fold';
import { searchTerms, typoPatterns } from './search-terms';

/** exact: as typed, marks or not. typo: one letter may differ in one of the words. */
export type SearchMode = 'exact' | 'typo';

/** The condition of a search on reports `r`; true when nothing was typed. Both sides are folded, so marks do not matter. */
export function searchWhere(query: string, mode: SearchMode = 'exact'): Sql {
  const terms = searchTerms(query);
  if (!terms) return sql`true`;
  const found = terms.required.map((term) => sql`r.search_folded LIKE ${likePattern(term)}`);
  if (mode === 'exact') return and(found);
  return or(
    terms.required.map((term, wrong) =>
      and([...found.filter((_, at) => at !== wrong), sql`r.search_folded LIKE ANY (${typoPatterns(term)}::text[])`]),
    ),
  );
}

/**
 * The order of relevance: reports that meet the first condition come before those that only meet a later one (the last
 * holds for all). Rule: the very code, then the phrase with its marks, then the phrase without, then all words apart.
 */
export function searchTiers(query: string, mode: SearchMode): Sql[] {
  const terms = searchTerms(query);
  const tiers: Sql[] = [];
  if (terms?.code) tiers.push(sql`r.code = ${terms.code}`);
  if (terms?.marked && mode === 'exact') {
    tiers.push(sql`lower_nfc(r.address || ' ' || r.description) LIKE ${likePattern(terms.marked)}`);
  }
  if (terms?.phrase && mode === 'exact') tiers.push(sql`r.search_folded LIKE ${likePattern(terms.phrase)}`);
  return [...tiers, sql`true`];
}
