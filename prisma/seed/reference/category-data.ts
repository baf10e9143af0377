import file from '../data/categories.json';

export type CategorySeed = {
  /** The Open311 service code: it never changes, the name may. */
  code: string;
  name: string;
  nameEn: string;
  groupName: string;
  description: string;
  keywords: string;
  isSensitive?: boolean;
  /** Code of the SLA profile; without one: default. */
  slaProfile?: string;
  questions?: {
    code: string;
    datatype: string;
    isRequired: boolean;
    text: string;
    hint?: string;
    values?: { key: string; name: string }[];
  }[];
};

/** The starter list of domain.md §2.3. */
export const categories: readonly CategorySeed[] = file;
