/** Rule: what goes along when a dossier is handed over. */
import type { FieldProblem } from '@/lib/errors/app-error';
import type { DocumentForm } from '@/lib/procedures/procedure';

type Paper = { id: number; name: string; form: string };

/** A scan needs no hands: it is there for whoever gets the dossier. */
export const isHandedOver = (paper: { form: string }) => paper.form !== ('electronic' satisfies DocumentForm);

/**
 * Papers that were handed in and do not go along need a word about where they stay; originals above all. Whoever says
 * nothing of papers at all has not looked, and nothing is asked.
 */
export function checkHandedOver(
  papers: readonly Paper[],
  given: { documents?: readonly number[]; note?: string },
): FieldProblem[] {
  const { documents } = given;
  if (!documents) return [];
  const unknown = documents.flatMap((id, at) =>
    papers.some((paper) => paper.id === id)
      ? []
      : [{ path: `documents.${at}`, messageKey: 'unknown_document' }],
  );
  const left = papers.filter((paper) => isHandedOver(paper) && !documents.includes(paper.id));
  if (left.length === 0 || given.note) return unknown;
  const name = left.map((paper) => paper.name).join(', ');
  return [...unknown, { path: 'documents', messageKey: 'document_left_behind', params: { name } }];
}
