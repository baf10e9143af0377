import 'server-only';
import { readFile } from 'node:fs/promises';
import type { Context } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { makeFormFile } from '@/lib/dossiers/paper/make-form-file';
import { AppError } from '@/lib/errors/app-error';
import { respondFile } from '@/lib/files/answer-file';
import { filePath } from '@/lib/files/file-store';
import { throttle } from '@/lib/intake/throttle';
import { authorizePass } from './authorize-pass';

const tenAMinute = { burst: 10, perSecond: 10 / 60 };

/**
 * GET /track/result: the electronic result (the file that was added, otherwise the paper that was issued) of the dossier that
 * code and phone have found, for an applicant who chose to have it so. Logged like every opening of a paper that names somebody.
 * @throws AppError refused track_again; not_found (no electronic result); rate_limited
 */
export async function answerTrackResult(ctx: Context, request: Request): Promise<Response> {
  throttle(`track-result:${ctx.address}`, tenAMinute, ctx.now);
  const code = authorizePass(ctx, request);
  const found = await transaction(async (tx) => {
    const dossier = await tx.dossier.findFirst({
      where: { code, ending: 'completed', deliveryMethod: 'electronic' },
      select: {
        id: true,
        resultFileId: true,
        forms: {
          where: { form: 'result', supersededAt: null },
          orderBy: { id: 'desc' },
          take: 1,
          select: { id: true, number: true },
        },
      },
    });
    const form = dossier?.forms[0];
    if (!dossier || (!dossier.resultFileId && !form)) throw new AppError('not_found');
    const subject = { kind: 'dossier', id: dossier.id, label: code };
    const data = { fileId: dossier.resultFileId, number: form?.number ?? null };
    await writeAuditEntry(tx, ctx, 'dossier.open_result', subject, { data });
    return { fileId: dossier.resultFileId, formId: form?.id ?? 0 };
  });
  const fileId = found.fileId ?? (await makeFormFile(found.formId));
  const file = await db().storedFile.findUniqueOrThrow({
    where: { id: fileId },
    select: { sha256: true, originalName: true, contentType: true },
  });
  const content = await readFile(filePath(file.sha256));
  return respondFile(content, file.originalName, file.contentType, 'no-store');
}

/** Whoever may not have it is led back to the page, which asks for code and phone. */
export const renderResultError = () =>
  new Response(null, { status: 303, headers: { location: '/track', 'cache-control': 'no-store' } });
