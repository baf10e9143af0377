/** What a browser is told: that something happened to a record it reaches. It then asks for the rest. */
export type LiveEvent = { topic: string; code: string; id: string };

/** The office worded a text of the interface anew: open pages read their words again. It concerns no record. */
export const textChanged = 'text.changed';

/** Somebody was told something: the bell of those people counts anew. It concerns no page. */
export const noticeWritten = 'notice.written';

/** Whom such a message is for; empty when it does not say. */
export function noticePeopleOf(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  const { personIds } = value as Record<string, unknown>;
  return isIds(personIds) ? personIds : [];
}

/** What verbs leave in the outbox for reports and dossiers. Ids alone: no text, no personal data. */
export type CasePayload = {
  code: string;
  state: string;
  departmentIds: readonly number[];
  personIds: readonly number[];
  isPrivate: boolean;
};

const isIds = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((id) => Number.isInteger(id));

/** The payload, or null when it lacks what reach is decided on: then nobody is told. */
export function casePayloadOf(value: unknown): CasePayload | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, state, departmentIds, personIds, isPrivate } = value as Record<string, unknown>;
  if (typeof code !== 'string' || typeof state !== 'string' || typeof isPrivate !== 'boolean') return null;
  if (!isIds(departmentIds) || !isIds(personIds)) return null;
  return { code, state, departmentIds, personIds, isPrivate };
}
