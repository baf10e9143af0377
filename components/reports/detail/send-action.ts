import * as actions from '@/app/(desk)/reports/actions';
import { inputOf, type ActionValues, type FormAction } from '@/lib/reports/action-values';
import type { ChangedReport } from '@/lib/reports/report-detail';
import type { ActionResult } from '@/lib/web/define-action';

export type ActionInput = { action: FormAction; code: string; version: number; values: ActionValues };

/** Sends the form of an action to its verb. A new action does not compile until it has a line here. */
export function sendAction({
  action,
  code,
  version,
  values,
}: ActionInput): Promise<ActionResult<ChangedReport>> {
  const base = { code, version };
  const input = inputOf(values);
  switch (action) {
    case 'accept':
      return actions.acceptReport(base);
    case 'start':
      return actions.startReport(base);
    case 'publish':
      return actions.publishReport(base);
    case 'classify':
      return actions.classifyReport({ ...base, ...input.classify });
    case 'assign':
      return actions.assignReport({ ...base, ...input.assign });
    case 'transfer':
      return actions.transferReport({ ...base, ...input.transfer });
    case 'return':
      return actions.returnReport({ ...base, ...input.reason });
    case 'finish_part':
      return actions.finishPart({ ...base, ...input.finishPart });
    case 'ask_citizen':
      return actions.askCitizen({ ...base, ...input.message });
    case 'record_reply':
      return actions.recordCitizenReply({ ...base, ...input.message });
    case 'request_extension':
      return actions.requestExtension({ ...base, ...input.extension });
    case 'approve_extension':
      return actions.approveExtension(base);
    case 'refuse_extension':
      return actions.refuseExtension({ ...base, ...input.reason });
    case 'submit':
      return actions.submitAnswer({ ...base, ...input.answer });
    case 'send_back':
      return actions.sendBackAnswer({ ...base, ...input.reason });
    case 'approve':
      return actions.approveAnswer({ ...base, ...input.answer });
    case 'answer':
      return actions.answerReport({ ...base, ...input.answer });
    case 'reject':
      return actions.rejectReport({ ...base, ...input.reason });
    case 'divert':
      return actions.divertReport({ ...base, ...input.reason });
    case 'mark_duplicate':
      return actions.markDuplicate({ ...base, ...input.duplicate });
    case 'reopen':
      return actions.reopenReport({ ...base, ...input.reason });
    case 'set_step':
      return actions.setStep({ ...base, ...input.step });
  }
}
