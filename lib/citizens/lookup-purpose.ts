/** Why somebody looks at everything of one person (Luật 91/2025/QH15: personal data is read for a stated purpose). */
export const lookupPurposes = [
  'counter',
  'answer_citizen',
  'handle_case',
  'complaint',
  'data_subject_request',
  'other',
] as const;
export type LookupPurpose = (typeof lookupPurposes)[number];

/** A purpose that the list does not name is said in so many characters at least. */
export const minPurposeWords = 10;
/** By what a person is looked up. */
export const lookupKeys = ['idNumber', 'phone', 'name'] as const;
export type LookupKey = (typeof lookupKeys)[number];

/** Is this the id of a look-up, as it stands in addresses? */
export const isLookupId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** How long what was found by personal data may be looked at again by its address. */
export const lookupMinutes = 30;
