import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import { writeContent } from './file-store';
import { megabyte, photoLimits } from './photo-limits';
import { preparePhoto, type IncomingFile } from './prepare-photo';
import { sniffDocument } from './sniff-document';

/** A paper in the file store, not yet in the database: the facts of its `stored_file` row. */
export type StoredDocument = {
  id: string;
  sha256: string;
  thumbnailSha256: string | null;
  contentType: string;
  size: number;
  width: number | null;
  height: number | null;
  originalName: string;
};

export const documentLimits = { documents: 30 } as const;

/** The name that the sender gave, without folders. */
const baseName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .slice(0, 200) || 'document';

/**
 * Checks all papers first and stores them only when every one is good: PDFs as they are, pictures upright and without
 * metadata. Keyed by the field that each came in.
 * @throws AppError invalid, naming the field: too_many_documents, not_a_document, file_not_what_it_says,
 *   document_too_large, document_twice, or what preparePhoto says
 */
export async function storeDocuments(files: readonly IncomingFile[]): Promise<Map<string, StoredDocument>> {
  const problems: FieldProblem[] = [];
  const refuse = (file: IncomingFile, messageKey: string, params = {}) =>
    problems.push({ path: file.field, messageKey, params: { name: file.name, ...params } });
  if (files.length > documentLimits.documents)
    problems.push({
      path: 'documents',
      messageKey: 'too_many_documents',
      params: { max: documentLimits.documents },
    });
  files.forEach((file, at) => {
    const sniffed = sniffDocument(file.name, file.bytes);
    if (!sniffed.ok) refuse(file, sniffed.refusal);
    else if (file.bytes.length > photoLimits.photoMegabytes * megabyte)
      refuse(file, 'document_too_large', { max: photoLimits.photoMegabytes });
    if (files.findIndex((other) => other.field === file.field) !== at) refuse(file, 'document_twice');
  });
  if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });
  const prepared = [];
  for (const file of files) prepared.push({ file, ...(await prepareDocument(file)) });
  const stored = new Map<string, StoredDocument>();
  for (const { file, content, thumbnail, ...facts } of prepared) {
    stored.set(file.field, {
      id: randomUUID(),
      sha256: await writeContent(content),
      thumbnailSha256: thumbnail && (await writeContent(thumbnail)),
      size: content.length,
      originalName: baseName(file.name),
      ...facts,
    });
  }
  return stored;
}

async function prepareDocument(file: IncomingFile) {
  const sniffed = sniffDocument(file.name, file.bytes);
  if (sniffed.ok && sniffed.kind === 'pdf')
    return {
      content: Buffer.from(file.bytes),
      contentType: 'application/pdf',
      thumbnail: null,
      width: null,
      height: null,
    };
  const photo = await preparePhoto({ ...file, name: baseName(file.name) });
  return {
    content: photo.image,
    contentType: photo.contentType,
    thumbnail: photo.thumbnail,
    width: photo.width,
    height: photo.height,
  };
}
