import * as actions from '@/app/(desk)/dossiers/[code]/actions';
import {
  dossierInputOf,
  type DossierActionValues,
  type DossierFormAction,
} from '@/lib/dossiers/dossier-action-values';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import type { ActionResult } from '@/lib/web/define-action';

/** What every verb answers, as far as the page needs it. */
export type ChangedDossier = { code: string; version: number };

export type DossierActionInput = {
  action: DossierFormAction;
  dossier: DossierDetail;
  version: number;
  values: DossierActionValues;
};

/** Sends the form of an action to its verb. A new action does not compile until it has a line here. */
export function sendDossierAction(sent: DossierActionInput): Promise<ActionResult<ChangedDossier>> {
  const { action, dossier, version, values } = sent;
  const base = { code: dossier.code, version };
  const input = dossierInputOf(values, dossier);
  switch (action) {
    case 'receive':
      return actions.acceptDossier({ ...base, ...input.receive });
    case 'not_accept':
      return actions.notAcceptDossier({ ...base, ...input.reason });
    case 'start':
      return actions.startStep(base);
    case 'hand_over':
      return actions.handOverDossier({ ...base, ...input.handOver });
    case 'assign':
      return actions.assignDossier({ ...base, ...input.assign });
    case 'request_supplement':
      return actions.requestSupplement({ ...base, ...input.requestSupplement });
    case 'record_supplement':
      return actions.recordSupplement({ ...base, ...input.recordSupplement });
    case 'require_payment':
      return actions.requirePayment({ ...base, ...input.requirePayment });
    case 'record_payment':
      return actions.recordPayment({ ...base, ...input.recordPayment });
    case 'request_withdrawal':
      return actions.requestWithdrawal({ ...base, ...input.reason });
    case 'accept_withdrawal':
      return actions.acceptWithdrawal({ ...base, ...input.note });
    case 'decline_withdrawal':
      return actions.declineWithdrawal({ ...base, ...input.reason });
    case 'refuse':
      return actions.refuseDossier({ ...base, ...input.reason });
    case 'stop':
      return actions.stopDossier({ ...base, ...input.reason });
    case 'extend':
      return actions.extendDossier({ ...base, ...input.extend });
    case 'complete':
      return actions.completeDossier({ ...base, ...input.complete });
    case 'return_result':
      return actions.returnResult({ ...base, ...input.returnResult });
    case 'request_correction':
      return actions.requestCorrection({ ...base, ...input.reason });
    case 'lock':
      return actions.lockDossier(base);
    case 'unlock':
      return actions.unlockDossier(base);
    case 'break_lock':
      return actions.breakLock({ ...base, ...input.reason });
  }
}
