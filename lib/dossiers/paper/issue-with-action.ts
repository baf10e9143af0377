import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/transaction';
import type { DossierAction } from '../dossier';
import { buildFormContent } from './build-form-content';
import type { FormKind } from './form-kinds';
import { loadFormFacts } from './load-form-facts';
import { writeAuditedForm } from './write-audited-form';

type Known = Exclude<FormKind, 'result'>;

/** The paper that the law asks for with an action (Thông tư 03/2025/TT-VPCP). */
const formsOf: Partial<Record<DossierAction, Known>> = {
  receive: 'receipt',
  request_supplement: 'supplement_request',
  not_accept: 'refusal',
  refuse: 'refusal',
  stop: 'stop_notice',
  accept_withdrawal: 'stop_notice',
  extend: 'apology',
};

/**
 * Issues the paper that belongs to an action, in its transaction and after its rows are written: who may act may issue.
 * Its PDF is made when it is first opened.
 */
export async function issueWithAction(
  tx: Tx,
  ctx: Context & { actor: PersonActor },
  action: DossierAction,
  code: string,
): Promise<void> {
  const kind = formsOf[action];
  if (!kind) return;
  const dossier = await loadFormFacts(tx, ctx.actor, code, 'issue');
  const content = buildFormContent(dossier, { kind, code }, ctx.actor.name, ctx.now);
  if (content) await writeAuditedForm(tx, ctx, dossier, content);
}
