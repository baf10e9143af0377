import { nameWords } from '@/lib/search/name-words';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Every word that is one letter away: one more, one less, another one, or two neighbours exchanged. Hashes cannot be
 * compared in part, so what may have been meant is tried whole: about 55 tries for each letter of the word.
 */
export function oneLetterOff(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) {
      found.add(before + letter + after);
      if (after) found.add(before + letter + after.slice(1));
    }
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
  }
  found.delete(word);
  found.delete('');
  return [...found];
}

/** "nguyen van an 1985": the words of a name in any order, and a year of birth. */
export function readApplicantQuery(text: string): { words: string[]; birthYear: string | null } {
  const parts = nameWords(text);
  const birthYear = parts.find((part) => /^(19|20)\d\d$/.test(part)) ?? null;
  return { words: parts.filter((part) => part !== birthYear), birthYear };
}
