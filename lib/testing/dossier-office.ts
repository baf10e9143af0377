/** A desk that receives, a department that decides, and dossiers that really went through the verbs to their state. */
import type { Context, PersonActor } from '@/lib/access/actor';
import { permissionNames, permissions, type Permission, type Reach } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import { acceptWithdrawal } from '@/lib/dossiers/accept-withdrawal';
import { completeDossier } from '@/lib/dossiers/complete-dossier';
import type { DossierState } from '@/lib/dossiers/dossier';
import { ReceiveDossier, RegisterDossier } from '@/lib/dossiers/dossier-schema';
import { handOverDossier } from '@/lib/dossiers/hand-over-dossier';
import { notAcceptDossier } from '@/lib/dossiers/not-accept-dossier';
import { receiveDossier } from '@/lib/dossiers/receive-dossier';
import { registerDossier } from '@/lib/dossiers/register-dossier';
import { requestSupplement } from '@/lib/dossiers/request-supplement';
import { requestWithdrawal } from '@/lib/dossiers/request-withdrawal';
import { requirePayment } from '@/lib/dossiers/require-payment';
import { returnResult } from '@/lib/dossiers/return-result';
import { testNow } from './clock';
import { createAgency, createProcedure } from './dossier-factory';
import { contextFor, createChannel, createDepartment, createPerson } from './factories';

type Base = { code: string; version: number };

/** Every permission over dossiers, with its widest reach. */
export const everyDossierRight = Object.fromEntries(
  permissionNames
    .filter((name) => permissions[name].group === 'dossier' && !name.startsWith('citizen.'))
    .map((name) => [name, 'all']),
) as Partial<Record<Permission, Reach>>;

export async function openDossierOffice() {
  const desk = await createAgency({ name: 'Trung tâm Phục vụ hành chính công' });
  const competent = await createDepartment({ name: 'Phòng Kinh tế, Hạ tầng' });
  const clerk = await createPerson({ departmentId: desk.id, grants: everyDossierRight });
  const expert = await createPerson({ departmentId: competent.id, grants: everyDossierRight });
  const made = await createProcedure({ fee: 30_000 });
  const channel = await createChannel();
  return { desk, competent, clerk, expert, channel, ...made };
}
export type DossierOffice = Awaited<ReturnType<typeof openDossierOffice>>;

export const testApplicant = {
  kind: 'citizen',
  name: 'Nguyễn Thị Hồng Vân',
  idNumber: '022190001234',
  birthDate: '1990-05-01',
  phone: '0912000333',
} as const;

/** What a clerk gives to receive a dossier with all its papers. */
export function receiptOf(office: DossierOffice, more: Partial<ReceiveDossier> = {}): ReceiveDossier {
  return ReceiveDossier.parse({
    procedureId: office.procedure.id,
    competentDepartmentId: office.competent.id,
    applicant: testApplicant,
    documents: office.documents.map(({ id }) => ({ requiredDocumentId: id, isSubmitted: true })),
    ...more,
  });
}

/** What a citizen app sends, with a scan for each mandatory paper. */
export function registrationOf(office: DossierOffice) {
  const mandatory = office.documents.filter((paper) => paper.isMandatory);
  const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF');
  const input = RegisterDossier.parse({
    procedure: office.procedure.code,
    receivedAt: office.desk.agencyIdentifier,
    competentDepartment: office.competent.code,
    applicant: testApplicant,
    documents: mandatory.map((paper) => ({ position: paper.position, file: `file-${paper.position}` })),
  });
  const files = mandatory.map((paper) => ({
    field: `file-${paper.position}`,
    name: 'giay-to.pdf',
    bytes,
  }));
  return { input, files };
}

export async function registerOne(office: DossierOffice, now = testNow): Promise<Base> {
  const actor = { kind: 'api_key', id: 1, name: office.channel.name, channelId: office.channel.id } as const;
  const { input, files } = registrationOf(office);
  const ctx: Context = { actor, requestId: 'test', address: '127.0.0.1', now };
  const { code } = await registerDossier(ctx, input, { files });
  return { code, version: 1 };
}

/** A dossier in this state, brought there by the verbs. */
export async function dossierIn(office: DossierOffice, state: DossierState, now = testNow): Promise<Base> {
  const at = (actor: PersonActor) => contextFor(actor, now);
  const [clerk, expert] = [at(office.clerk), at(office.expert)];
  if (state === 'registered') return registerOne(office, now);
  if (state === 'not_accepted')
    return notAcceptDossier(clerk, {
      ...(await registerOne(office, now)),
      reason: 'Không thuộc thẩm quyền.',
    });
  const { code } = await receiveDossier(clerk, receiptOf(office, { fee: { isPaid: true } }));
  const received: Base = { code, version: 1 };
  if (state === 'received') return received;
  const next = (base: Base) =>
    handOverDossier(clerk, { code: base.code, version: base.version, step: 'next', assigneeId: null });
  const processing = await next(received);
  const base = { code, version: processing.version };
  const reason = 'Người nộp đề nghị.';
  switch (state) {
    case 'processing':
      return base;
    case 'supplement_requested':
      return requestSupplement(expert, {
        ...base,
        documents: [{ documentId: await firstPaper(code) }],
        extraDocuments: [],
        reason: 'Bản chụp bị mờ.',
        acceptOverdue: false,
      });
    case 'financial_obligation':
      return requirePayment(expert, { ...base, name: 'Thuế trước bạ', amount: 1_500_000 });
    case 'withdrawal_requested':
      return requestWithdrawal(clerk, { ...base, reason });
    case 'stopped': {
      const asked = await requestWithdrawal(clerk, { ...base, reason });
      return acceptWithdrawal(expert, { code, version: asked.version });
    }
    default: {
      const signed = await next(base);
      const done = await completeDossier(expert, { code, version: signed.version, resultCode: 'KQ-01' });
      if (state === 'completed') return done;
      return returnResult(clerk, { code, version: done.version });
    }
  }
}

/** The first paper of a dossier's checklist. */
export async function firstPaper(code: string): Promise<number> {
  const paper = await db().dossierDocument.findFirstOrThrow({
    where: { dossier: { code } },
    orderBy: { position: 'asc' },
  });
  return paper.id;
}
