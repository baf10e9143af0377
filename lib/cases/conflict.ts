/** `problem.current` of a refused stale save, for reports and dossiers alike. */

/** How the case stands now, and who changed what since the version that was given. */
export type CaseConflict<Facts extends object> = {
  version: number;
  updatedAt: string;
  /** Names for references, codes for states, ISO for dates: compare with the facts of the page on screen. */
  facts: Facts;
  changes: { version: number; at: string; actor: string; kind: string; fields: (keyof Facts & string)[] }[];
};
