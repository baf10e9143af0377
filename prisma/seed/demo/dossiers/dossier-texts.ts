import texts from '../../data/dossier-texts.json';

/** What a dossier is about, by field. Slots: {n} {m} {place}. */
export const summaries: Record<string, readonly string[]> = texts.summaries;

/** The other sentences of a dossier's story, said by applicants and officers. */
export const {
  supplements,
  obligations,
  exemptions,
  notAccepted,
  refusals,
  stops,
  unanswered,
  withdrawals,
  withdrawalsDeclined,
  delays,
  corrections,
  handovers,
  notes,
} = texts;
