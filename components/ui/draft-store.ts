const prefix = 'congvu-draft:';
const week = 7 * 24 * 3_600_000;
type Kept = { at: number; value: unknown };

/** What is kept under this key, as it is written. */
export function draftText(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

function keptOf(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && typeof kept.at === 'number' ? kept : null;
  } catch {
    return null;
  }
}

/** The value kept, unless there is none or it is older than a week. */
export function parseDraft<Value>(text: string | null, now = Date.now()): Value | null {
  const kept = keptOf(text);
  return kept && now - kept.at < week ? (kept.value as Value) : null;
}

/** Keeps a draft, or forgets it (null). A full or forbidden store loses the draft, never the page. */
export function writeDraft(key: string, value: unknown, now = Date.now()): void {
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify({ at: now, value } satisfies Kept));
  } catch {
    forgetDrafts(week, now);
  }
}

/** Drafts may hold citizens' words: none stays longer than a week, and none at all after signing out (age 0). */
export function forgetDrafts(age = 0, now = Date.now()): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(prefix)) continue;
    const kept = keptOf(localStorage.getItem(name));
    if (!kept || now - kept.at >= age) localStorage.removeItem(name);
  }
}
