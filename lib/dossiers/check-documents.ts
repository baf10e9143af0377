/** Rule: the papers of a procedure against what was handed in. */
import type { FieldProblem } from '@/lib/errors/app-error';
import type { DocumentForm } from '@/lib/procedures/procedure';
import type { ExtraDocument, TickedDocument } from './dossier-schema';

export type RequiredPaper = {
  id: number;
  name: string;
  form: DocumentForm;
  quantity: number;
  isMandatory: boolean;
};
export type DossierPaper = {
  requiredDocumentId: number | null;
  position: number;
  name: string;
  form: DocumentForm;
  quantity: number;
  isMandatory: boolean;
  state: 'submitted' | 'missing';
};

/**
 * The checklist of a new dossier: every required paper, ticked or missing, then the extra ones. Mandatory papers that are
 * missing are problems, each named, unless the dossier is taken in as incomplete.
 */
export function checkDocuments(
  required: readonly RequiredPaper[],
  given: { documents: readonly TickedDocument[]; extraDocuments: readonly ExtraDocument[] },
  isIncompleteAllowed: boolean,
): { papers: DossierPaper[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  given.documents.forEach(({ requiredDocumentId }, at) => {
    const isKnown = required.some((paper) => paper.id === requiredDocumentId);
    const first = given.documents.findIndex((other) => other.requiredDocumentId === requiredDocumentId);
    if (!isKnown || first !== at)
      problems.push({ path: `documents.${at}`, messageKey: isKnown ? 'document_twice' : 'unknown_document' });
  });
  const papers = required.map((paper, at): DossierPaper => {
    const tick = given.documents.find((document) => document.requiredDocumentId === paper.id);
    const state = tick?.isSubmitted ? 'submitted' : 'missing';
    if (state === 'missing' && paper.isMandatory && !isIncompleteAllowed) {
      problems.push({
        path: `document.${paper.id}`,
        messageKey: 'document_missing',
        params: { name: paper.name },
      });
    }
    return {
      requiredDocumentId: paper.id,
      position: at + 1,
      name: paper.name,
      form: tick?.form ?? paper.form,
      quantity: tick?.quantity ?? paper.quantity,
      isMandatory: paper.isMandatory,
      state,
    };
  });
  given.extraDocuments.forEach((extra, at) =>
    papers.push({
      requiredDocumentId: null,
      position: required.length + at + 1,
      ...extra,
      isMandatory: false,
      state: 'submitted',
    }),
  );
  return { papers, problems };
}

/** The field of a scan: `document.` and the id of the required document it shows. */
export const fileField = (requiredDocumentId: number | null) => `document.${requiredDocumentId}`;

/** A paper whose scan came along was handed in, ticked or not. A scan of no known paper is a problem. */
export function tickScans(
  required: readonly RequiredPaper[],
  ticked: readonly TickedDocument[],
  fields: readonly string[],
): { documents: TickedDocument[]; problems: FieldProblem[] } {
  const scanned = required.filter((paper) => fields.includes(fileField(paper.id)));
  const known = required.map((paper) => fileField(paper.id));
  const others = ticked.filter((tick) => !scanned.some((paper) => paper.id === tick.requiredDocumentId));
  const documents = scanned.map((paper) => {
    const tick = ticked.find((each) => each.requiredDocumentId === paper.id);
    return { ...tick, requiredDocumentId: paper.id, isSubmitted: true };
  });
  const problems = fields
    .filter((field) => !known.includes(field))
    .map((path) => ({ path, messageKey: 'unknown_document' }));
  return { documents: [...others, ...documents], problems };
}

/** The papers that one supplement request has to list. */
export function missingPapers<Paper extends { isMandatory: boolean; state: string }>(
  papers: readonly Paper[],
): Paper[] {
  return papers.filter((paper) => paper.isMandatory && paper.state === 'missing');
}
