import type { Random } from '../../prisma/seed/demo/random';

/** What somebody answers to a question of a category or of a procedure, by its datatype. */
export function answerTo(random: Random, datatype: string, keys: readonly string[]): string[] {
  switch (datatype) {
    case 'singlevaluelist':
      return [random.pick(keys)];
    case 'multivaluelist': {
      const chosen = keys.filter(() => random.chance(0.4));
      return chosen.length ? chosen : keys.slice(0, 1);
    }
    case 'number':
      return [String(random.whole(1, 9))];
    case 'datetime':
      return [new Date(Date.now() - random.whole(1, 72) * 3_600_000).toISOString()];
    default:
      return [random.pick(['Khoảng 21 giờ', 'Không rõ', 'Cả ngày'])];
  }
}
