/** The title shown in lists: the first line or sentence of the description, at most 120 characters. */
export function titleOf(description: string): string {
  const first = description.trim().split(/\n|(?<=[.!?])\s/u, 1)[0] ?? '';
  return first.length <= 120 ? first : `${first.slice(0, 117).trimEnd()}…`;
}
