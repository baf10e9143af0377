/** Rule: what a request to complete a dossier has to list, and what has to come back. */
import type { FieldProblem } from '@/lib/errors/app-error';

export type Paper = { id: number; name: string; isMandatory: boolean; state: string };

const names = (papers: readonly Paper[]) => papers.map((paper) => paper.name).join(', ');

/**
 * One request lists everything that is missing (Nghị định 118/2025): a mandatory paper that is missing and not listed
 * would make a second one necessary.
 */
export function checkRequest(
  papers: readonly Paper[],
  asked: readonly { documentId: number }[],
): FieldProblem[] {
  const listed = new Set(asked.map(({ documentId }) => documentId));
  const problems: FieldProblem[] = asked.flatMap(({ documentId }, at) =>
    papers.some((paper) => paper.id === documentId)
      ? []
      : [{ path: `documents.${at}`, messageKey: 'unknown_document' }],
  );
  const left = papers.filter(
    (paper) => paper.isMandatory && paper.state === 'missing' && !listed.has(paper.id),
  );
  if (left.length > 0)
    problems.push({ path: 'documents', messageKey: 'supplement_lists_all', params: { name: names(left) } });
  return problems;
}

/** Every paper that was asked for has come; nothing is ticked that was not asked for. */
export function checkAnswer(
  asked: readonly Paper[],
  brought: readonly { documentId: number }[],
): FieldProblem[] {
  const ticked = new Set(brought.map(({ documentId }) => documentId));
  const problems: FieldProblem[] = brought.flatMap(({ documentId }, at) =>
    asked.some((paper) => paper.id === documentId)
      ? []
      : [{ path: `documents.${at}`, messageKey: 'unknown_document' }],
  );
  const left = asked.filter((paper) => !ticked.has(paper.id));
  if (left.length > 0)
    problems.push({ path: 'documents', messageKey: 'supplement_incomplete', params: { name: names(left) } });
  return problems;
}
