import type { SearchMode } from '@/lib/search/search-where';

/** What every row of a list has: what it is called and addressed by, and its version, which a change names. */
export type ListRow = { id: number; code: string; version: number };

/** One page of a list as its question answers it. */
export type ListPage<Row> = {
  rows: Row[];
  total: number;
  /** false: there are more than `total`; the screen says "10.000+". */
  totalIsExact: boolean;
  page: number;
  pageSize: number;
  /** typo: nothing had the words as typed, these have them with one letter different. Null: no search. */
  searchedAs: SearchMode | null;
  asOf: string;
};

/** Everything filtered, as it was at that moment, to be changed at once. */
export type ListSelection = {
  rows: { code: string; version: number }[];
  total: number;
  totalIsExact: boolean;
};
