import 'server-only';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import { likePattern } from './fold';
import { isIndexedPattern, searchTerms, typoPatterns } from './search-terms';

/**
 * exact: as typed, marks or not. typo: one letter may differ in one of the words of four letters or more; a code is
 * meant as it is.
 */
export type SearchMode = 'exact' | 'typo';

/**
 * How the database is to find the text; both find the same rows. index: gathered from the trigram index, for words
 * that few reports have. scan: looked for row by row while an order is walked, for words that many have.
 */
export type SearchAccess = 'index' | 'scan';

function holds(column: Sql, text: string, access: SearchAccess): Sql {
  return access === 'index' ? sql`${column} LIKE ${likePattern(text)}` : sql`strpos(${column}, ${text}) > 0`;
}

/**
 * The condition of a search on reports or dossiers `r`; true when nothing was typed. Both sides are folded, so marks do
 * not matter.
 * @param table the list's own, for typos in the middle of short words; without it those are not looked for
 */
export function searchWhere(
  query: string,
  mode: SearchMode = 'exact',
  access: SearchAccess = 'index',
  table: Sql | null = null,
): Sql {
  const terms = searchTerms(query);
  if (!terms) return sql`true`;
  const found = terms.required.map((term) => holds(sql`r.search_folded`, term, access));
  if (mode === 'exact') return and(found);
  if (terms.code) return sql`false`;
  return or(
    terms.required.flatMap((term, wrong) => {
      const near = holdsNearly(typoPatterns(term), table);
      return near ? [and([...found.filter((_, at) => at !== wrong), near])] : [];
    }),
  );
}

/** Patterns that no index can look for are looked for among so many of the newest rows. */
const newest = 20_000;

function holdsNearly(patterns: readonly string[], table: Sql | null): Sql | null {
  const any = (some: readonly string[]) => sql`r.search_folded LIKE ANY (${[...some]}::text[])`;
  const indexed = patterns.filter(isIndexedPattern);
  const loose = table ? patterns.filter((pattern) => !isIndexedPattern(pattern)) : [];
  const either: Sql[] = [];
  if (indexed.length) either.push(any(indexed));
  if (table && loose.length) {
    either.push(sql`(r.id = ANY (ARRAY(SELECT r.id FROM ${table} ORDER BY r.received_at DESC, r.id DESC LIMIT ${newest}))
      AND ${any(loose)})`);
  }
  return either.length ? or(either) : null;
}

/** One condition for both ways of finding. */
export type TwoFaced = { index: Sql; scan: Sql };

/** The search of `searchWhere`, both ways. */
export function searchFaces(query: string, mode: SearchMode, table: Sql): TwoFaced {
  return { index: searchWhere(query, mode, 'index', table), scan: searchWhere(query, mode, 'scan', table) };
}

/**
 * The order of relevance: rows that meet the first condition come before those that only meet a later one; what
 * meets none comes last. Rule: the very code, the phrase with its marks, the phrase without, then all words apart.
 * Every condition implies the search itself.
 */
export function searchTiers(query: string, mode: SearchMode): TwoFaced[] {
  const terms = searchTerms(query);
  if (!terms || mode === 'typo') return [];
  const tiers: TwoFaced[] = [];
  const folded = terms.required.length === 1 ? (terms.required[0] ?? '') : terms.phrase;
  if (terms.code) tiers.push({ index: sql`r.code = ${terms.code}`, scan: sql`r.code = ${terms.code}` });
  if (terms.marked && folded) {
    const isFound = holds(sql`r.search_folded`, folded, 'scan');
    const face = (access: SearchAccess) =>
      sql`${holds(sql`r.search_marked`, terms.marked ?? '', access)} AND ${isFound}`;
    tiers.push({ index: face('index'), scan: face('scan') });
  }
  if (terms.phrase) {
    const face = (access: SearchAccess) => holds(sql`r.search_folded`, terms.phrase ?? '', access);
    tiers.push({ index: face('index'), scan: face('scan') });
  }
  return tiers;
}
