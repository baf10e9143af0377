import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { actorLabel, writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { announceChange, requireChangeable } from '@/lib/cases/change-case';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { storeDocuments, type StoredDocument } from '@/lib/files/store-documents';
import { dossiers } from './change-dossier';
import { dossierActions } from './dossier';
import { holdDossier } from './hold-dossier';
import type { DossierForChange } from './load-dossier-for-change';

export type AddedFiles = { code: string; files: { field: string; fileId: string; name: string }[] };

type Paper = { id: number; position: number; name: string; fileId: string | null };
/** `result`, `extra` for a paper that nobody asked for, or `document.` and the id of the paper that it shows. */
const partName = /^(result|extra|document\.(\d{1,9}))$/;

/** The dossier, locked, that this person may add files to now. */
async function loadOpen(
  tx: Tx,
  ctx: Context & { actor: PersonActor },
  code: string,
): Promise<DossierForChange> {
  await holdDossier(tx, ctx.actor, code);
  return (await requireChangeable(dossiers, ctx, tx, 'add_file', { code, version: null })).found;
}

function checkParts(files: readonly IncomingFile[], papers: readonly Paper[], isClosed: boolean): void {
  const problems = files.flatMap(({ field, name }): FieldProblem[] => {
    const [, part, id] = partName.exec(field) ?? [];
    if (!part || (id && !papers.some((paper) => paper.id === Number(id))))
      return [{ path: field, messageKey: 'unknown_document' }];
    return part === 'result' && isClosed
      ? [{ path: field, messageKey: 'result_stands', params: { name } }]
      : [];
  });
  if (files.length === 0) problems.push({ path: 'file', messageKey: 'required' });
  if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });
}

/** A paper that has a scan keeps it, and the further one stands after it under the same name. */
async function attach(
  tx: Tx,
  now: Date,
  dossierId: number,
  papers: readonly Paper[],
  field: string,
  file: StoredDocument,
) {
  await tx.storedFile.create({ data: file, select: { id: true } });
  if (field === 'result') {
    await tx.dossier.update({
      where: { id: dossierId },
      data: { resultFileId: file.id },
      select: { id: true },
    });
    return;
  }
  const shown = papers.find((paper) => field === `document.${paper.id}`);
  const handedIn = { state: 'submitted', submittedAt: now, fileId: file.id };
  if (shown && !shown.fileId) {
    await tx.dossierDocument.update({
      where: { id: shown.id },
      data: { fileId: file.id },
      select: { id: true },
    });
    return;
  }
  await tx.dossierDocument.create({
    data: {
      dossierId,
      position: shown?.position ?? Math.max(0, ...papers.map((paper) => paper.position)) + 1,
      name: shown?.name ?? file.originalName,
      form: 'electronic',
      isMandatory: false,
      ...handedIn,
    },
    select: { id: true },
  });
}

/** The file that a new result takes the place of; the history names it, so that it can still be opened. */
async function resultFileOf(tx: Tx, id: number): Promise<{ id: string; name: string } | null> {
  const { resultFileId } = await tx.dossier.findUniqueOrThrow({
    where: { id },
    select: { resultFileId: true },
  });
  if (resultFileId === null) return null;
  const file = await tx.storedFile.findUniqueOrThrow({
    where: { id: resultFileId },
    select: { id: true, originalName: true },
  });
  return { id: file.id, name: file.originalName };
}

/**
 * Scans of papers, and the file of the result, taken by the desk or by whoever has the dossier. Like a note they change
 * nothing else in it: its version stays, so a scan never makes a half-filled form stale. Until the work is done a wrong
 * result may be replaced; the earlier file is kept.
 * @throws AppError forbidden, not_found, refused (not in this state, locked_by_other), invalid (unknown_document,
 *   result_stands, or what storeDocuments says)
 */
export async function addDossierFiles(
  ctx: Context,
  input: { code: string },
  files: readonly IncomingFile[],
): Promise<AddedFiles> {
  authorize(ctx, 'dossier.process');
  const who = ctx;
  const code = input.code.trim().toUpperCase();
  const find = async (tx: Tx) => {
    const dossier = await loadOpen(tx, who, code);
    const papers = await tx.dossierDocument.findMany({
      where: { dossierId: dossier.id },
      select: { id: true, position: true, name: true, fileId: true },
    });
    checkParts(files, papers, dossier.closedAt !== null);
    return { dossier, papers };
  };
  // Asked before the files are worked on, which takes seconds, and again when they are written.
  await transaction(find);
  const stored = await storeDocuments(files);
  return transaction(async (tx) => {
    const { dossier, papers } = await find(tx);
    const replaced = stored.has('result') ? await resultFileOf(tx, dossier.id) : null;
    for (const [field, file] of stored) await attach(tx, ctx.now, dossier.id, papers, field, file);
    const added = [...stored].map(([field, { id, originalName }]) => ({
      field,
      fileId: id,
      name: originalName,
    }));
    await tx.dossierEvent.create({
      data: {
        dossierId: dossier.id,
        kind: dossierActions.add_file.event,
        at: ctx.now,
        actorId: who.actor.id,
        actorLabel: actorLabel(ctx),
        data: { files: added.map(({ name }) => name), ...(replaced && { replaced }) },
      },
      select: { id: true },
    });
    const subject = { kind: 'dossier', id: dossier.id, label: dossier.code };
    const data = { ...(replaced && { before: { resultFile: replaced } }), after: { files: added } };
    await writeAuditEntry(tx, ctx, 'dossier.add_file', subject, { data });
    await announceChange(tx, 'dossier', dossier);
    return { code: dossier.code, files: added };
  });
}
