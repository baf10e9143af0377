import { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import * as schemas from '@/lib/dossiers/dossier-action-schemas';
import { AcceptDossier } from '@/lib/dossiers/dossier-schema';
import type { DossierAction } from '@/lib/dossiers/dossier';
import { acceptDossier } from '@/lib/dossiers/accept-dossier';
import { acceptWithdrawal } from '@/lib/dossiers/accept-withdrawal';
import { addDossierNote } from '@/lib/dossiers/add-dossier-note';
import { assignDossier } from '@/lib/dossiers/assign-dossier';
import { breakLock } from '@/lib/dossiers/break-lock';
import { completeDossier } from '@/lib/dossiers/complete-dossier';
import { declineWithdrawal } from '@/lib/dossiers/decline-withdrawal';
import { extendDossier } from '@/lib/dossiers/extend-dossier';
import { handOverDossier } from '@/lib/dossiers/hand-over-dossier';
import { lockDossier } from '@/lib/dossiers/lock-dossier';
import { notAcceptDossier } from '@/lib/dossiers/not-accept-dossier';
import { recordPayment } from '@/lib/dossiers/record-payment';
import { recordSupplement } from '@/lib/dossiers/record-supplement';
import { refuseDossier } from '@/lib/dossiers/refuse-dossier';
import { requestCorrection } from '@/lib/dossiers/request-correction';
import { requestSupplement } from '@/lib/dossiers/request-supplement';
import { requestWithdrawal } from '@/lib/dossiers/request-withdrawal';
import { requirePayment } from '@/lib/dossiers/require-payment';
import { returnResult } from '@/lib/dossiers/return-result';
import { revealApplicant } from '@/lib/dossiers/reveal-applicant';
import { startStep } from '@/lib/dossiers/start-step';
import { stopDossier } from '@/lib/dossiers/stop-dossier';
import { unlockDossier } from '@/lib/dossiers/unlock-dossier';
import { AppError } from '@/lib/errors/app-error';
import { withApi } from '@/lib/web/with-api';

type PersonContext = Context & { actor: PersonActor };
type Door = (ctx: PersonContext, input: unknown) => Promise<unknown>;

function door<Schema extends z.ZodType>(
  schema: Schema,
  verb: (ctx: PersonContext, input: z.output<Schema>) => Promise<unknown>,
): Door {
  return async (ctx, input) => verb(ctx, schema.parse(input));
}

/** One door for each action of the state table; a new action does not compile until it has one. Files have `/files`. */
const doors: Record<Exclude<DossierAction, 'add_file'> | 'reveal_contact', Door> = {
  receive: door(AcceptDossier, acceptDossier),
  not_accept: door(schemas.NotAcceptDossier, notAcceptDossier),
  start: door(schemas.StartStep, startStep),
  hand_over: door(schemas.HandOverDossier, handOverDossier),
  assign: door(schemas.AssignDossier, assignDossier),
  request_supplement: door(schemas.RequestSupplement, requestSupplement),
  record_supplement: door(schemas.RecordSupplement, recordSupplement),
  require_payment: door(schemas.RequirePayment, requirePayment),
  record_payment: door(schemas.RecordPayment, recordPayment),
  request_withdrawal: door(schemas.RequestWithdrawal, requestWithdrawal),
  accept_withdrawal: door(schemas.AcceptWithdrawal, acceptWithdrawal),
  decline_withdrawal: door(schemas.DeclineWithdrawal, declineWithdrawal),
  refuse: door(schemas.RefuseDossier, refuseDossier),
  stop: door(schemas.StopDossier, stopDossier),
  extend: door(schemas.ExtendDossier, extendDossier),
  complete: door(schemas.CompleteDossier, completeDossier),
  return_result: door(schemas.ReturnResult, returnResult),
  request_correction: door(schemas.RequestCorrection, requestCorrection),
  lock: door(schemas.LockDossier, lockDossier),
  unlock: door(schemas.UnlockDossier, unlockDossier),
  break_lock: door(schemas.BreakLock, breakLock),
  note: door(schemas.AddDossierNote, addDossierNote),
  reveal_contact: door(schemas.RevealApplicant, revealApplicant),
};

/**
 * POST /api/v1/dossiers/{code}/{action}, e.g. `/hand-over`: the same verbs as the desk, JSON body with the version that
 * the caller knows.
 */
export const POST = withApi(
  { auth: 'person', body: z.record(z.string(), z.unknown()) },
  ({ ctx, params, body }) => {
    const action = String(params.action).replaceAll('-', '_');
    if (!Object.hasOwn(doors, action) || String(params.action).includes('_')) throw new AppError('not_found');
    return doors[action as keyof typeof doors](ctx, { ...body, code: String(params.code) });
  },
);
