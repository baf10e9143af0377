import type { Language } from '@/lib/i18n/languages';
import { messages, type Messages } from '@/lib/i18n/messages';
import { textProblem } from './message-arguments';

type Tree = { [name: string]: string | Tree };
export type ShippedText = Record<Language, string>;
export type TextOverride = { key: string; language: Language; text: string; version: number };

function leaves(tree: Tree, path: string, found: Map<string, string>): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${path}${name}`, value);
    else leaves(value, `${path}${name}.`, found);
  }
  return found;
}

const shippedEn = leaves(messages.en as unknown as Tree, '', new Map());

/** Every text of the interface by its key, as it was shipped. */
export const shippedTexts: ReadonlyMap<string, ShippedText> = new Map(
  [...leaves(messages.vi as unknown as Tree, '', new Map())].map(([key, vi]) => [
    key,
    { vi, en: shippedEn.get(key) ?? vi },
  ]),
);

export const textNamespaces = Object.keys(messages.vi).sort();

/** Where texts are edited that have a page of their own, because more than the words belongs to them. */
export function ownPageOf(key: string): '/admin/states' | null {
  return key.startsWith('domain.state.') ? '/admin/states' : null;
}

/** What is wrong with a text for this key, or null. */
export function problemOf(key: string, language: Language, text: string) {
  const shipped = shippedTexts.get(key);
  return shipped ? textProblem(text, shipped[language], [shipped.vi, shipped.en]) : null;
}

/** Whether an override still fits: a release may have taken the text away or given it other arguments. */
export function fits({ key, language, text }: Omit<TextOverride, 'version'>): boolean {
  return shippedTexts.has(key) && ownPageOf(key) === null && problemOf(key, language, text) === null;
}

function put(tree: Tree, [name = '', ...rest]: readonly string[], text: string): Tree {
  const below = tree[name];
  return { ...tree, [name]: rest.length > 0 && typeof below === 'object' ? put(below, rest, text) : text };
}

/** The shipped texts with those that the office worded itself; what no longer fits is left out. */
export function withOverrides(overrides: readonly TextOverride[]): Record<Language, Messages> {
  const merged = { vi: messages.vi as unknown as Tree, en: messages.en as unknown as Tree };
  for (const override of overrides.filter(fits))
    merged[override.language] = put(merged[override.language], override.key.split('.'), override.text);
  return merged as unknown as Record<Language, Messages>;
}
