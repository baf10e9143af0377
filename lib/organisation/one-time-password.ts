import 'server-only';
import { randomInt } from 'node:crypto';

/** Without the letters and digits that are read wrongly from a screen or over the phone. */
const classes = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=@#%'] as const;
const length = 16;

/** A random password with all four classes (domain.md §7: at least 14 with 4 classes), shown once and never stored. */
export function oneTimePassword(): string {
  const all = classes.join('');
  const letters: string[] = classes.map((set) => set.charAt(randomInt(set.length)));
  while (letters.length < length) letters.push(all.charAt(randomInt(all.length)));
  for (let i = letters.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
  }
  return letters.join('');
}
