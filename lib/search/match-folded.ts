import { fold, hasMarks } from './fold';

/**
 * The options whose text holds every word of the query, Vietnamese marks ignored: "ngap" finds "ngập", "ha long" finds
 * "Hạ Long". What begins with the query comes first, and when the query carries marks, what has those very marks.
 */
export function matchFolded<T>(query: string, options: readonly T[], textOf: (option: T) => string): T[] {
  const wanted = fold(query).trim();
  if (!wanted) return [...options];
  const words = wanted.split(/\s+/);
  const marked = hasMarks(query) ? query.trim().toLowerCase().normalize('NFC') : null;
  const ranked: { option: T; rank: number; order: number }[] = [];
  options.forEach((option, order) => {
    const text = textOf(option);
    const folded = fold(text);
    if (!words.every((word) => folded.includes(word))) return;
    const exact = marked !== null && text.toLowerCase().normalize('NFC').includes(marked);
    const start = folded.startsWith(wanted) ? 0 : folded.includes(` ${wanted}`) ? 1 : 2;
    ranked.push({ option, order, rank: start + (marked !== null && !exact ? 3 : 0) });
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).map((found) => found.option);
}
