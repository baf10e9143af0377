'use client';

import { useState } from 'react';
import type { ListRow } from '@/lib/lists/list-page';
import { mostSelected } from '@/lib/lists/list-params';

/** A case as it was when it was selected. */
export type Chosen = { code: string; version: number };

type Chosens = ReadonlyMap<string, number>;

export type Selection = {
  /** Versions by code. */
  chosen: Chosens;
  /** Exactly these, as the grid says; what is new among them is on the page. */
  replace: (codes: Iterable<string>) => void;
  toggle: (row: ListRow) => void;
  /** These as well, in these versions, before the others. */
  add: (rows: readonly Chosen[]) => void;
  remove: (codes: readonly string[]) => void;
  clear: () => void;
};

type Kept = { filter: string; chosen: Chosens };
const none: Chosens = new Map();

/** What is selected once this was changed in the list of that filter; what comes late of another list changes nothing. */
export function keptAfter(
  now: Kept,
  filter: string,
  change: (chosen: Chosens) => Iterable<[string, number]>,
): Kept {
  if (now.filter !== filter) return now;
  return { filter, chosen: new Map([...change(now.chosen)].slice(0, mostSelected)) };
}

/** These in these versions before those that are selected: where not all have room, the last ones go. */
export function joined(now: Chosens, added: readonly Chosen[]): Chosens {
  const all = new Map(added.map((row) => [row.code, row.version]));
  for (const [code, version] of now) if (!all.has(code)) all.set(code, version);
  return all;
}

/**
 * What is selected in a list. It stays while pages are turned and the order changes; another filter empties it, so that
 * nothing is changed which the filter on the screen does not show.
 */
export function useSelection(filter: string, rows: readonly ListRow[]): Selection {
  const [kept, setKept] = useState<Kept>({ filter, chosen: none });
  if (kept.filter !== filter) setKept({ filter, chosen: none });
  const chosen = kept.filter === filter ? kept.chosen : none;
  const update = (change: (chosen: Chosens) => Iterable<[string, number]>) =>
    setKept((now) => keptAfter(now, filter, change));
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
    add: (added) => update((now) => joined(now, added)),
    remove: (codes) => {
      const gone = new Set(codes);
      update((now) => [...now].filter(([code]) => !gone.has(code)));
    },
    clear: () => update(() => none),
  };
}
