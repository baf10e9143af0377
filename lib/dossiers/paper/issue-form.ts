import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { buildFormContent } from './build-form-content';
import { formKinds } from './form-kinds';
import { formObstacle, promiseProblems } from './form-obstacle';
import type { IssueForm } from './issue-form-schema';
import { loadFormFacts } from './load-form-facts';
import { makeFormFile } from './make-form-file';
import { writeAuditedForm, type WrittenForm } from './write-audited-form';

/**
 * Issues a form of a dossier: what it says comes from the dossier, its number from the series of the agency's year.
 * Asked again while nothing changed, it answers the form that stands.
 * @throws AppError forbidden, not_found (also: out of reach), refused: form_not_offered; invalid: past_day, not_later
 */
export async function issueForm(ctx: Context, input: IssueForm): Promise<WrittenForm> {
  const { permission } = formKinds[input.kind];
  authorize(ctx, permission);
  const officer = ctx.actor.name;
  const issued = await transaction(async (tx) => {
    const dossier = await loadFormFacts(tx, ctx.actor, input.code, 'issue');
    authorizeRecord(ctx.actor, permission, dossier);
    if (formObstacle(dossier, input.kind, ctx.now)) throw new AppError('refused', 'form_not_offered');
    const fields = input.kind === 'apology' ? promiseProblems(dossier, input.promise, ctx.now) : [];
    if (fields.length > 0) throw new AppError('invalid', 'invalid', { fields });
    const content = buildFormContent(dossier, input, officer, ctx.now);
    if (!content) throw new AppError('refused', 'form_not_offered');
    return writeAuditedForm(tx, ctx, dossier, content);
  });
  await makeFormFile(issued.id);
  return issued;
}
