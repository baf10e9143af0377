/** What changed in a case between the look that a person acted on and now: for the refused stale save. */
import type { CaseConflict } from './conflict';

/** Facts of a case as text: codes for states, names for references, ISO dates. */
type CaseFacts = Record<string, string | null>;
type FactChange<Name extends string> = { field: Name; before: string | null; after: string | null };

/** The changed facts in the order of the names. Empty text and nothing are the same; so are composed and decomposed letters. */
export function changesBetween<Facts extends CaseFacts>(
  names: readonly (keyof Facts & string)[],
  before: Facts,
  after: Facts,
): FactChange<keyof Facts & string>[] {
  const plain = (value: string | null | undefined) => (value ?? '').normalize('NFC').trim();
  return names
    .filter((field) => plain(before[field]) !== plain(after[field]))
    .map((field) => ({ field, before: plain(before[field]) || null, after: plain(after[field]) || null }));
}

/** Is this the `current` of a conflict over a case? It crossed the network, so it is looked at before it is trusted. */
export function isCaseConflict<Facts extends CaseFacts>(current: unknown): current is CaseConflict<Facts> {
  if (typeof current !== 'object' || current === null) return false;
  const { version, changes, facts } = current as Record<string, unknown>;
  return typeof version === 'number' && Array.isArray(changes) && typeof facts === 'object' && facts !== null;
}

/** Who made the changes since; each name once, in order. */
export function conflictNames(conflict: { changes: readonly { actor: string }[] }): string[] {
  return [...new Set(conflict.changes.map((change) => change.actor).filter(Boolean))];
}

type Entry = { id: string; actor: string };

/** Who made the timeline entries that were not there at the last look; each name once, in order. */
export function namesSince(seen: readonly Entry[], now: readonly Entry[]): string[] {
  const known = new Set(seen.map((entry) => entry.id));
  return [...new Set(now.filter((entry) => !known.has(entry.id) && entry.actor).map((entry) => entry.actor))];
}
