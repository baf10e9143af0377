import type { PageSize } from '@/lib/lists/list-params';

/** What every row of a list has: what it is called and addressed by. */
export type ListRow = { id: number; code: string };

/** One page of a list as its question answers it. */
export type ListPage<Row> = {
  rows: Row[];
  total: number;
  /** false: there are more than `total`; the screen says "10.000+". */
  totalIsExact: boolean;
  page: number;
  pageSize: number;
  /** typo: nothing had the words as typed, these have them with one letter different. */
  searchedAs: string | null;
  asOf: string;
};

/** The words that differ from list to list, in the reader's language. */
export type ListWords = {
  title: string;
  /** “3.000 reports”, “more than 10.000 reports”. */
  total: string;
  grid: string;
  searchPlaceholder: string;
  newRecords: (count: number) => string;
  typo: string;
  emptyTitle: string;
  emptyText: string;
  filteredTitle: string;
};

export type PageChange = (patch: { page?: number; pageSize?: PageSize }) => void;
