/** What each action on a dossier is tried with in the rights matrix. */
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { dossierStateFacts, dossierStates, type DossierAction } from '@/lib/dossiers/dossier';
import { testNow } from './clock';
import { createDossier } from './dossier-factory';
import { createPerson } from './factories';
import { placeOf, type MatrixOffice } from './matrix-office';
import type { Target } from './rights-matrix';

const reason = 'Người nộp đề nghị, đã kiểm tra giấy tờ.';
const because = () => ({ reason });

/** What each is given besides code and version. */
type MoreInput = (dossierId: number, departmentId: number) => Promise<object> | object;
export const dossierInputs: Record<string, [DossierAction, MoreInput]> = {
  acceptDossier: ['receive', () => ({ fee: { amount: 0 } })],
  notAcceptDossier: ['not_accept', because],
  startStep: ['start', () => ({})],
  handOverDossier: ['hand_over', () => ({ step: 'same' })],
  assignDossier: [
    'assign',
    async (_id, departmentId) => ({ assigneeId: (await createPerson({ departmentId })).id }),
  ],
  requestSupplement: ['request_supplement', () => ({ extraDocuments: [{ name: 'Bản vẽ' }], reason })],
  recordSupplement: ['record_supplement', () => ({ documents: [] })],
  requirePayment: ['require_payment', () => ({ name: 'Thuế trước bạ', amount: 100_000 })],
  recordPayment: [
    'record_payment',
    async (dossierId) => {
      const due = {
        dossierId,
        kind: 'obligation',
        name: 'Thuế',
        amount: 1,
        state: 'due',
        requestedAt: testNow,
      };
      return { paymentId: (await db().dossierPayment.create({ data: due })).id };
    },
  ],
  requestWithdrawal: ['request_withdrawal', because],
  acceptWithdrawal: ['accept_withdrawal', () => ({})],
  declineWithdrawal: ['decline_withdrawal', because],
  refuseDossier: ['refuse', because],
  stopDossier: ['stop', because],
  extendDossier: ['extend', () => ({ day: '2030-06-12', reason })],
  completeDossier: ['complete', () => ({})],
  returnResult: ['return_result', () => ({})],
  requestCorrection: ['request_correction', because],
  lockDossier: ['lock', () => ({})],
  unlockDossier: ['unlock', () => ({})],
  breakLock: ['break_lock', because],
  addDossierNote: ['note', () => ({ body: reason })],
  revealApplicant: ['note', because],
  issueDossierForm: ['hand_over', () => ({ kind: 'routing_slip' })],
};

/** A dossier of that place, in a state that offers the action, and the input of a call. */
export async function dossierAttempt(
  office: MatrixOffice,
  name: string,
  target: Target,
  holder: PersonActor,
): Promise<{ input: object; unchanged: () => Promise<unknown> } | null> {
  const [action, more] = dossierInputs[name] ?? [];
  if (!action || !more) return null;
  const { departmentId } = placeOf(office, target);
  const { id, code, version } = await createDossier({
    state: dossierStates.find((state) => dossierStateFacts(state).actions[action]),
    receivedAtId: departmentId,
    departmentId,
    ...(target === 'mine' ? { assigneeId: holder.id } : {}),
  });
  const facts = () =>
    db().dossier.findUnique({
      where: { id },
      include: { notes: true, events: true, payments: true, documents: true, forms: true },
    });
  return { input: { code, version, ...(await more(id, departmentId)) }, unchanged: facts };
}
