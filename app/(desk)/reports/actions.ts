'use server';

import * as schemas from '@/lib/reports/action-schemas';
import { acceptReport as acceptReportVerb } from '@/lib/reports/accept-report';
import { addNote as addNoteVerb } from '@/lib/reports/add-note';
import { answerReport as answerReportVerb } from '@/lib/reports/answer-report';
import { approveAnswer as approveAnswerVerb } from '@/lib/reports/approve-answer';
import { askCitizen as askCitizenVerb } from '@/lib/reports/ask-citizen';
import { assignReport as assignReportVerb } from '@/lib/reports/assign-report';
import { classifyReport as classifyReportVerb } from '@/lib/reports/classify-report';
import {
  approveExtension as approveExtensionVerb,
  refuseExtension as refuseExtensionVerb,
} from '@/lib/reports/decide-extension';
import { divertReport as divertReportVerb } from '@/lib/reports/divert-report';
import { finishPart as finishPartVerb } from '@/lib/reports/finish-part';
import { markDuplicate as markDuplicateVerb } from '@/lib/reports/mark-duplicate';
import { openOriginal as openOriginalVerb } from '@/lib/reports/open-original';
import { publishReport as publishReportVerb } from '@/lib/reports/publish-report';
import { recordCitizenReply as recordCitizenReplyVerb } from '@/lib/reports/record-citizen-reply';
import { redactPhoto as redactPhotoVerb } from '@/lib/reports/redact-photo';
import { rejectReport as rejectReportVerb } from '@/lib/reports/reject-report';
import { reopenReport as reopenReportVerb } from '@/lib/reports/reopen-report';
import { requestExtension as requestExtensionVerb } from '@/lib/reports/request-extension';
import { returnReport as returnReportVerb } from '@/lib/reports/return-report';
import { revealContact as revealContactVerb } from '@/lib/reports/reveal-contact';
import { sendBackAnswer as sendBackAnswerVerb } from '@/lib/reports/send-back-answer';
import { setStep as setStepVerb } from '@/lib/reports/set-step';
import { startReport as startReportVerb } from '@/lib/reports/start-report';
import { submitAnswer as submitAnswerVerb } from '@/lib/reports/submit-answer';
import { transferReport as transferReportVerb } from '@/lib/reports/transfer-report';
import { defineAction } from '@/lib/web/define-action';

export const acceptReport = defineAction(schemas.AcceptReport, acceptReportVerb);
export const classifyReport = defineAction(schemas.ClassifyReport, classifyReportVerb);
export const assignReport = defineAction(schemas.AssignReport, assignReportVerb);
export const transferReport = defineAction(schemas.TransferReport, transferReportVerb);
export const returnReport = defineAction(schemas.ReturnReport, returnReportVerb);
export const startReport = defineAction(schemas.StartReport, startReportVerb);
export const finishPart = defineAction(schemas.FinishPart, finishPartVerb);
export const askCitizen = defineAction(schemas.AskCitizen, askCitizenVerb);
export const recordCitizenReply = defineAction(schemas.RecordCitizenReply, recordCitizenReplyVerb);
export const requestExtension = defineAction(schemas.RequestExtension, requestExtensionVerb);
export const approveExtension = defineAction(schemas.ApproveExtension, approveExtensionVerb);
export const refuseExtension = defineAction(schemas.RefuseExtension, refuseExtensionVerb);
export const submitAnswer = defineAction(schemas.SubmitAnswer, submitAnswerVerb);
export const sendBackAnswer = defineAction(schemas.SendBackAnswer, sendBackAnswerVerb);
export const approveAnswer = defineAction(schemas.ApproveAnswer, approveAnswerVerb);
export const answerReport = defineAction(schemas.AnswerReport, answerReportVerb);
export const publishReport = defineAction(schemas.PublishReport, publishReportVerb);
export const rejectReport = defineAction(schemas.RejectReport, rejectReportVerb);
export const divertReport = defineAction(schemas.DivertReport, divertReportVerb);
export const markDuplicate = defineAction(schemas.MarkDuplicate, markDuplicateVerb);
export const reopenReport = defineAction(schemas.ReopenReport, reopenReportVerb);
export const setStep = defineAction(schemas.SetStep, setStepVerb);
export const addNote = defineAction(schemas.AddNote, addNoteVerb);
export const revealContact = defineAction(schemas.RevealContact, revealContactVerb);
export const redactPhoto = defineAction(schemas.RedactPhoto, redactPhotoVerb);
export const openOriginal = defineAction(schemas.OpenOriginal, openOriginalVerb);
