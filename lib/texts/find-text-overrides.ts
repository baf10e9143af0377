import 'server-only';
import { rows, sql } from '@/lib/db/sql';
import { setTextsNow } from '@/lib/i18n/texts-now';
import { withOverrides, type TextOverride } from './text-catalogue';

/** A changed text stands everywhere within this time, in every process; open pages ask a moment later (live-provider). */
const freshMilliseconds = 1_000;

type Held = { until: number; signature: string; looking: Promise<void> };
const holder = globalThis as typeof globalThis & { congVuTextsHeld?: Held };
const held = (): Held => (holder.congVuTextsHeld ??= { until: 0, signature: '', looking: Promise.resolve() });

/** The texts that the office worded itself. */
export function findTextOverrides(): Promise<TextOverride[]> {
  return rows<TextOverride>(
    sql`SELECT key, language, text, version FROM text_override WHERE text IS NOT NULL ORDER BY key, language`,
  );
}

async function look(): Promise<void> {
  const overrides = await findTextOverrides();
  const signature = overrides.map(({ key, language, version }) => `${key} ${language} ${version}`).join();
  if (signature === held().signature) return;
  setTextsNow(withOverrides(overrides));
  held().signature = signature;
}

/**
 * Looks whether texts were changed, at most once a second. Every door (pages, API, actions) does so before it answers,
 * so that `messageText` and the pages' translations need not wait. Without a database the last known texts stay.
 */
export async function refreshTexts(): Promise<void> {
  if (held().until < Date.now()) {
    held().until = Date.now() + freshMilliseconds;
    held().looking = look().catch(() => {
      held().until = 0;
    });
  }
  await held().looking;
}

/** After a change: the next question reads anew. */
export function forgetTexts(): void {
  held().until = 0;
}
