type Value = string | number | boolean | null | readonly unknown[];

/** {before, after} of the fields that differ, for history: what stayed the same is not told. */
export function changedFields<Facts extends Record<string, unknown>>(before: Facts, after: Partial<Facts>) {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (facts: Partial<Facts>) =>
    Object.fromEntries(changed.map((key) => [key, (facts[key] ?? null) as Value])) as Record<string, never>;
  return { before: pick(before), after: pick(after) };
}
