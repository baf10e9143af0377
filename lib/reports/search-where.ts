import 'server-only';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import { likePattern } from '@/lib/search/fold';
import { searchTerms, typoPatterns } from './search-terms';

/** exact: as typed, marks or not. typo: one letter may differ in one of the words. */
export type SearchMode = 'exact' | 'typo';

/**
 * How the database is to find the text; both find the same rows. index: gathered from the trigram index, for words
 * that few reports have. scan: looked for row by row while an order is walked, for words that many have.
 */
export type SearchAccess = 'index' | 'scan';

function holds(column: Sql, text: string, access: SearchAccess): Sql {
  return access === 'index' ? sql`${column} LIKE ${likePattern(text)}` : sql`strpos(${column}, ${text}) > 0`;
}

/** The condition of a search on reports `r`; true when nothing was typed. Both sides are folded, so marks do not matter. */
export function searchWhere(query: string, mode: SearchMode = 'exact', access: SearchAccess = 'index'): Sql {
  const terms = searchTerms(query);
  if (!terms) return sql`true`;
  const found = terms.required.map((term) => holds(sql`r.search_folded`, term, access));
  if (mode === 'exact') return and(found);
  return or(
    terms.required.map((term, wrong) =>
      and([...found.filter((_, at) => at !== wrong), sql`r.search_folded LIKE ANY (${typoPatterns(term)}::text[])`]),
    ),
  );
}

/**
 * The order of relevance: reports that meet the first condition come before those that only meet a later one; what
 * meets none comes last. Rule: the very code, the phrase with its marks, the phrase without, then all words apart.
 */
export function searchTiers(query: string, mode: SearchMode, access: SearchAccess): Sql[] {
  const terms = searchTerms(query);
  if (!terms || mode === 'typo') return [];
  const tiers: Sql[] = [];
  if (terms.code) tiers.push(sql`r.code = ${terms.code}`);
  if (terms.marked) tiers.push(holds(sql`r.search_marked`, terms.marked, access));
  if (terms.phrase) tiers.push(holds(sql`r.search_folded`, terms.phrase, access));
  return tiers;
}
