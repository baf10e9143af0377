import 'server-only';

const keepMs = 5_000;

/**
 * What the ids in rows are called, at most five seconds old: names are few and change rarely, and joining them to every
 * list costs more. Read anew when a row refers to something that was made since.
 */
export function keepNames<Names, Ids>(
  load: () => Promise<Names>,
  knows: (names: Names, ids: Ids) => boolean,
): { namesFor: (found: readonly Ids[]) => Promise<Names>; forget: () => void } {
  let kept: { names: Promise<Names>; at: number } | undefined;
  const read = (fresh: boolean): Promise<Names> => {
    if (fresh || !kept || performance.now() - kept.at > keepMs) {
      const mine = { names: load(), at: performance.now() };
      kept = mine;
      mine.names.catch(() => {
        if (kept === mine) kept = undefined;
      });
    }
    return kept.names;
  };
  return {
    namesFor: async (found) => {
      const names = await read(false);
      return found.every((ids) => knows(names, ids)) ? names : read(true);
    },
    /** After a change of names: the next list reads them anew. */
    forget: () => {
      kept = undefined;
    },
  };
}

/** Items by their id. */
export function byId<Item extends { id: number }>(
  items: readonly Item[] | null | undefined,
): ReadonlyMap<number, Item> {
  return new Map((items ?? []).map((item) => [item.id, item]));
}
