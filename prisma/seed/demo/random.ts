export type Random = {
  /** From 0 (included) to 1. */
  next: () => number;
  chance: (probability: number) => boolean;
  between: (low: number, high: number) => number;
  /** Both ends included. */
  whole: (low: number, high: number) => number;
  pick: <T>(list: readonly T[]) => T;
  weighted: <T>(list: readonly (readonly [T, number])[]) => T;
};

/** mulberry32: the same seed gives the same demo on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let at = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) if ((at -= weight) < 0) return value;
    return pick(list)[0];
  };
  return { next, between, whole, pick, weighted, chance: (probability) => next() < probability };
}
