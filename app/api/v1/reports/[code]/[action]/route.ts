import { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import * as schemas from '@/lib/reports/action-schemas';
import { acceptReport } from '@/lib/reports/accept-report';
import { addNote } from '@/lib/reports/add-note';
import { answerReport } from '@/lib/reports/answer-report';
import { approveAnswer } from '@/lib/reports/approve-answer';
import { askCitizen } from '@/lib/reports/ask-citizen';
import { assignReport } from '@/lib/reports/assign-report';
import { classifyReport } from '@/lib/reports/classify-report';
import { approveExtension, refuseExtension } from '@/lib/reports/decide-extension';
import { divertReport } from '@/lib/reports/divert-report';
import { finishPart } from '@/lib/reports/finish-part';
import { markDuplicate } from '@/lib/reports/mark-duplicate';
import { openOriginal } from '@/lib/reports/open-original';
import { publishReport } from '@/lib/reports/publish-report';
import { recordCitizenReply } from '@/lib/reports/record-citizen-reply';
import { redactPhoto } from '@/lib/reports/redact-photo';
import { rejectReport } from '@/lib/reports/reject-report';
import { reopenReport } from '@/lib/reports/reopen-report';
import { requestExtension } from '@/lib/reports/request-extension';
import { returnReport } from '@/lib/reports/return-report';
import { revealContact } from '@/lib/reports/reveal-contact';
import { sendBackAnswer } from '@/lib/reports/send-back-answer';
import { setStep } from '@/lib/reports/set-step';
import { startReport } from '@/lib/reports/start-report';
import { submitAnswer } from '@/lib/reports/submit-answer';
import { transferReport } from '@/lib/reports/transfer-report';
import type { ReportAction } from '@/lib/reports/report';
import { withApi } from '@/lib/web/with-api';

type PersonContext = Context & { actor: PersonActor };
type Door = (ctx: PersonContext, input: unknown) => Promise<unknown>;

function door<Schema extends z.ZodType>(
  schema: Schema,
  verb: (ctx: PersonContext, input: z.output<Schema>) => Promise<unknown>,
): Door {
  return async (ctx, input) => verb(ctx, schema.parse(input));
}

/** One door for each action of the state table; a new action does not compile until it has one. Photos have `/photos`. */
const doors: Record<
  Exclude<ReportAction, 'add_result_photo'> | 'reveal_contact' | 'redact_photo' | 'open_original',
  Door
> = {
  accept: door(schemas.AcceptReport, acceptReport),
  classify: door(schemas.ClassifyReport, classifyReport),
  assign: door(schemas.AssignReport, assignReport),
  transfer: door(schemas.TransferReport, transferReport),
  return: door(schemas.ReturnReport, returnReport),
  start: door(schemas.StartReport, startReport),
  finish_part: door(schemas.FinishPart, finishPart),
  ask_citizen: door(schemas.AskCitizen, askCitizen),
  record_reply: door(schemas.RecordCitizenReply, recordCitizenReply),
  request_extension: door(schemas.RequestExtension, requestExtension),
  approve_extension: door(schemas.ApproveExtension, approveExtension),
  refuse_extension: door(schemas.RefuseExtension, refuseExtension),
  submit: door(schemas.SubmitAnswer, submitAnswer),
  send_back: door(schemas.SendBackAnswer, sendBackAnswer),
  approve: door(schemas.ApproveAnswer, approveAnswer),
  answer: door(schemas.AnswerReport, answerReport),
  publish: door(schemas.PublishReport, publishReport),
  reject: door(schemas.RejectReport, rejectReport),
  divert: door(schemas.DivertReport, divertReport),
  mark_duplicate: door(schemas.MarkDuplicate, markDuplicate),
  reopen: door(schemas.ReopenReport, reopenReport),
  set_step: door(schemas.SetStep, setStep),
  note: door(schemas.AddNote, addNote),
  reveal_contact: door(schemas.RevealContact, revealContact),
  redact_photo: door(schemas.RedactPhoto, redactPhoto),
  open_original: door(schemas.OpenOriginal, openOriginal),
};

/**
 * POST /api/v1/reports/{code}/{action}, e.g. `/assign` or `/ask-citizen`: the same verbs as the desk, JSON body with the
 * version that the caller knows.
 */
export const POST = withApi(
  { auth: 'person', body: z.record(z.string(), z.unknown()) },
  ({ ctx, params, body }) => {
    const action = String(params.action).replaceAll('-', '_');
    if (!Object.hasOwn(doors, action) || String(params.action).includes('_')) throw new AppError('not_found');
    return doors[action as keyof typeof doors](ctx, { ...body, code: String(params.code) });
  },
);
