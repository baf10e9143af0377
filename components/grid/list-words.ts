import type { PageSize } from '@/lib/lists/list-params';

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
