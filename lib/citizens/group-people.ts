/** What tells contacts apart: blind indexes, never the values. */
export type ContactKeys = { id: number; idNumber: string | null; phone: string | null };

/**
 * Which contacts are one person. The same number on the card is the same person. A contact without a number (a report)
 * belongs to the person with its phone, unless several people share that phone: then nobody can tell, and the contacts of
 * that phone stand apart. The newest contact of each person is first, and so is the newest person.
 * @param contacts all that share a phone, whoever may see them: one left out would give its cases to the others
 * @param shown only these are answered
 */
export function groupPeople(contacts: readonly ContactKeys[], shown?: readonly number[]): number[][] {
  const answered = shown && new Set(shown);
  const owners = new Map<string, Set<string>>();
  for (const { idNumber, phone } of contacts) {
    if (!idNumber || !phone) continue;
    owners.set(phone, (owners.get(phone) ?? new Set()).add(idNumber));
  }
  const keyOf = ({ id, idNumber, phone }: ContactKeys) => {
    if (idNumber) return `number ${idNumber}`;
    if (!phone) return `contact ${id}`;
    const [owner, ...others] = owners.get(phone) ?? [];
    return owner && others.length === 0 ? `number ${owner}` : `phone ${phone}`;
  };
  const people = new Map<string, number[]>();
  for (const contact of contacts) {
    if (answered && !answered.has(contact.id)) continue;
    const key = keyOf(contact);
    people.set(key, [...(people.get(key) ?? []), contact.id]);
  }
  const newestFirst = (a: number, b: number) => b - a;
  return [...people.values()]
    .map((ids) => ids.sort(newestFirst))
    .sort((a, b) => newestFirst(a[0] ?? 0, b[0] ?? 0));
}
