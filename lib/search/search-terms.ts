/** What was typed into the search field, taken apart. Pure; the database's side is search-where.ts. */
import { parseDossierCode } from '@/lib/dossiers/dossier-code';
import { fold, hasMarks } from './fold';

export type SearchTerms = {
  /** The report or dossier that is meant when exactly a code was typed. */
  code: string | null;
  /** Folded words and quoted phrases; every one must be found. */
  required: string[];
  /** All of it in the order typed, folded: who has it in one piece comes first. Null when that adds nothing. */
  phrase: string | null;
  /** The same with its Vietnamese marks spelt, when some were typed: these come before all others. */
  marked: string | null;
};

const reportCode = /^[a-z]{2,4}-\d{4}-\d{1,9}$/i;
const isCode = (text: string) => reportCode.test(text) || parseDossierCode(text) !== null;
const most = 12;

const marks: Record<string, string> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0303': '4',
  '\u0309': '3',
  '\u0323': '5',
  '\u0302': '6',
  '\u0306': '8',
  '\u031b': '7',
  đ: '9',
};

/** Marks spelt as digits, so that they can be searched in any locale; the SQL function `spell_marks` is the same rule. */
export function spellMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031bđ]/g, (mark) => marks[mark] ?? mark);
}

/** Null: nothing to search for. */
export function searchTerms(query: string): SearchTerms | null {
  const text = query.replace(/[“”„]/g, '"').trim();
  const pieces = [...text.matchAll(/"([^"]*)"?|([^\s"]+)/g)]
    .map((found) => (found[1] ?? found[2] ?? '').trim().replace(/\s+/g, ' '))
    .filter((piece) => fold(piece) !== '')
    .slice(0, most);
  if (pieces.length === 0) return null;
  const whole = pieces.join(' ');
  const required = [...new Set(pieces.map(fold))];
  return {
    code: isCode(whole) ? whole.toUpperCase() : null,
    required,
    phrase: required.length > 1 ? fold(whole) : null,
    marked: hasMarks(whole) ? spellMarks(whole) : null,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);
}

/** Three letters in a row are what the trigram index can look for; without them every row is read. */
export function isIndexedPattern(pattern: string): boolean {
  return /[^%_\\]{3}/.test(pattern);
}

/**
 * LIKE patterns for the word with one letter wrong, missing, too many or two swapped. Words under four letters have
 * no such patterns: they would find everything.
 */
export function typoPatterns(word: string): string[] {
  const letters = [...word];
  if (letters.length < 4) return [];
  const patterns = new Set<string>();
  const add = (...parts: string[]) => patterns.add(`%${parts.join('')}%`);
  letters.forEach((letter, at) => {
    const before = escapeLike(letters.slice(0, at).join(''));
    const after = escapeLike(letters.slice(at + 1).join(''));
    const next = letters[at + 1];
    add(before, '_', after);
    add(before, after);
    if (at > 0) add(before, '_', escapeLike(letter), after);
    if (next) add(before, escapeLike(next), escapeLike(letter), escapeLike(letters.slice(at + 2).join('')));
  });
  return [...patterns];
}
