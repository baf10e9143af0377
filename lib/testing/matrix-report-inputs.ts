/** What each action on a report is tried with in the rights matrix. */
import { db } from '@/lib/db/client';
import type { ReportAction } from '@/lib/reports/report';
import { createPerson } from './factories';
import type { MatrixOffice, Place } from './matrix-office';
import { addPhoto } from './photo-factory';
import { createReport } from './report-factory';

const text = 'Nắp cống đã được thay mới, xin cảm ơn Quý Ông/Bà.';

/** What each report action is given besides code and version. */
type MoreInput = (place: Place, reportId: number) => Promise<object> | object;
const photoInput = async (_place: Place, reportId: number) => ({
  fileId: (await addPhoto(reportId)).id,
  style: 'box',
  areas: [{ left: 0, top: 0, width: 100, height: 100 }],
  reason: text,
});
const awaitingDecision = async (reportId: number) => {
  const at = new Date('2030-06-12T10:00:00Z');
  const asker = await createPerson();
  await db().deadlineExtension.create({
    data: {
      reportId,
      state: 'requested',
      fromDueAt: at,
      toDueAt: at,
      reason: text,
      requestedById: asker.id,
      createdAt: at,
    },
  });
};
export const reportInputs = (office: MatrixOffice): Record<string, [ReportAction, MoreInput]> => ({
  acceptReport: ['accept', () => ({})],
  classifyReport: [
    'classify',
    () => ({
      categoryId: office.categoryId,
      administrativeUnitId: null,
      urgency: 'urgent',
      isPrivate: false,
    }),
  ],
  assignReport: ['assign', ({ departmentId }) => ({ leadDepartmentId: departmentId })],
  transferReport: ['transfer', ({ childId }) => ({ departmentId: childId, reason: text })],
  returnReport: ['return', () => ({ reason: text })],
  startReport: ['start', () => ({})],
  finishPart: ['finish_part', ({ departmentId }) => ({ departmentId, result: text })],
  askCitizen: ['ask_citizen', () => ({ message: text })],
  recordCitizenReply: ['record_reply', () => ({ message: text })],
  requestExtension: [
    'request_extension',
    async (_place, reportId) => {
      const sla = await db().slaVersion.findFirstOrThrow({ where: { urgency: 'normal' } });
      const dueAt = new Date('2030-06-11T10:00:00Z');
      await db().report.update({ where: { id: reportId }, data: { slaVersionId: sla.id, dueAt } });
      return { days: 2, reason: text };
    },
  ],
  approveExtension: [
    'approve_extension',
    async (_place, reportId) => {
      await awaitingDecision(reportId);
      return {};
    },
  ],
  refuseExtension: [
    'refuse_extension',
    async (_place, reportId) => {
      await awaitingDecision(reportId);
      return { reason: text };
    },
  ],
  submitAnswer: ['submit', () => ({ answer: text })],
  sendBackAnswer: ['send_back', () => ({ reason: text })],
  approveAnswer: ['approve', () => ({ answer: text })],
  answerReport: ['answer', () => ({ answer: text })],
  publishReport: ['publish', () => ({})],
  rejectReport: ['reject', () => ({ reason: text })],
  divertReport: ['divert', () => ({ reason: text })],
  markDuplicate: [
    'mark_duplicate',
    async ({ departmentId }) => ({ masterCode: (await createReport({ departmentId })).code }),
  ],
  reopenReport: ['reopen', () => ({ reason: text })],
  setStep: ['set_step', () => ({ localState: office.stepCode })],
  addNote: ['note', () => ({ body: text })],
  revealContact: ['note', () => ({ reason: text })],
  redactPhoto: ['note', photoInput],
  openOriginal: ['note', photoInput],
});
