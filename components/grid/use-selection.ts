'use client';

import { useState } from 'react';
import type { ListRow } from '@/lib/lists/list-page';
import { mostSelected } from '@/lib/lists/list-params';

/** A case as it was when it was selected. */
export type Chosen = { code: string; version: number };

export type Selection = {
  /** Versions by code, in the order of selecting. */
  chosen: ReadonlyMap<string, number>;
  /** Exactly these, as the grid says; what is new among them is on the page. */
  replace: (codes: Iterable<string>) => void;
  toggle: (row: ListRow) => void;
  /** These as well, in these versions. */
  add: (rows: readonly Chosen[]) => void;
  remove: (codes: readonly string[]) => void;
  clear: () => void;
};

type Kept = { filter: string; chosen: ReadonlyMap<string, number> };
const none: ReadonlyMap<string, number> = new Map();

/**
 * What is selected in a list. It stays while pages are turned and the order changes; another filter empties it, so that
 * nothing is changed which the filter on the screen does not show.
 */
export function useSelection(filter: string, rows: readonly ListRow[]): Selection {
  const [kept, setKept] = useState<Kept>({ filter, chosen: none });
  const chosen = kept.filter === filter ? kept.chosen : none;
  const update = (change: (chosen: ReadonlyMap<string, number>) => Iterable<[string, number]>) =>
    setKept((now) => {
      const next = [...change(now.filter === filter ? now.chosen : none)];
      return { filter, chosen: new Map(next.slice(0, mostSelected)) };
    });
  const shown = new Map(rows.map((row) => [row.code, row.version]));
  return {
    chosen,
    replace: (codes) =>
      update((now) =>
        [...codes].flatMap((code): [string, number][] => {
          const version = now.get(code) ?? shown.get(code);
          return version === undefined ? [] : [[code, version]];
        }),
      ),
    toggle: ({ code, version }) =>
      update((now) => (now.has(code) ? [...now].filter(([one]) => one !== code) : [...now, [code, version]])),
    add: (added) =>
      update((now) => new Map([...now, ...added.map((row): [string, number] => [row.code, row.version])])),
    remove: (codes) => {
      const gone = new Set(codes);
      update((now) => [...now].filter(([code]) => !gone.has(code)));
    },
    clear: () => update(() => none),
  };
}
