import texts from '../data/report-texts.json';

/** What citizens write about a category, and how often they do. Slots: {street} {landmark} {n} {days} {time}. */
export type CategoryText = { weight: number; problems: readonly string[]; details: readonly string[] };

export const categoryTexts: Record<string, CategoryText> = texts.categoryTexts;

/** The other sentences of a report's story, said by citizens and officers. */
export const {
  times,
  wishes,
  questionsToCitizen,
  repliesOfCitizen,
  outcomes,
  refusals,
  returnReasons,
  transferReasons,
  internalNotes,
  lateReasons,
} = texts;
