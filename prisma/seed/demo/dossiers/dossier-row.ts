import {
  blindIndex,
  encryptText,
  keyVersion,
  nameIndex,
  normalisePhone,
} from '../../../../lib/personal-data/cipher';
import type { DossierCase } from './dossier-case';

/** The applicant as insert-dossier.ts writes one: encrypted, found again by keyed hashes. */
export function contactRow({ plan }: DossierCase, id: number) {
  const { name, phone, email, idNumber, birthDate, address } = plan.applicant;
  return {
    id,
    nameCipher: encryptText(name),
    phoneCipher: encryptText(normalisePhone(phone)),
    emailCipher: encryptText(email),
    idNumberCipher: encryptText(idNumber),
    birthDateCipher: encryptText(birthDate),
    addressCipher: encryptText(address),
    phoneIndex: blindIndex('phone', phone),
    emailIndex: blindIndex('email', email),
    idNumberIndex: blindIndex('id_number', idNumber),
    birthYearIndex: blindIndex('birth_year', birthDate),
    nameIndex: nameIndex(name),
    keyVersion,
    createdAt: plan.submittedAt,
  };
}

/** The step it points at is written afterwards. */
export function dossierRow(dossier: DossierCase, applicantId: number) {
  const { plan } = dossier;
  return {
    id: dossier.id,
    code: dossier.code,
    procedureId: plan.procedure.id,
    procedureVersionId: plan.version.id,
    title: plan.version.name,
    summary: plan.summary,
    helpedAtId: plan.helpedAt?.id ?? null,
    receivedAtId: plan.desk.id,
    competentDepartmentId: plan.competent.id,
    channel: plan.channel,
    intakeChannelId: plan.app?.id ?? null,
    applicantKind: plan.applicantKind,
    applicantId,
    state: dossier.state,
    departmentId: dossier.departmentId,
    assigneeId: dossier.assigneeId,
    involvedDepartmentIds: [...dossier.departments],
    involvedPersonIds: [...dossier.people],
    financeState: dossier.financeState,
    deliveryMethod: plan.delivery,
    deliveryState: dossier.deliveryState,
    ...syncOf(dossier),
    fee: dossier.fee,
    submittedAt: plan.submittedAt,
    receivedAt: dossier.receivedAt,
    appointmentDate: dossier.appointmentDate,
    dueAt: dossier.dueAt,
    pausedMinutesLeft: dossier.pausedMinutesLeft,
    stepDueAt: dossier.stepDueAt,
    completedAt: dossier.completedAt,
    returnedAt: dossier.returnedAt,
    closedAt: dossier.closedAt,
    ending: dossier.ending,
    deadlineOutcome: dossier.deadlineOutcome,
    supplementCount: dossier.supplementCount,
    extensionCount: dossier.extensionCount,
    resultCode: dossier.resultCode,
    publicNote: dossier.publicNote,
    publicUpdatedAt: dossier.publicUpdatedAt,
    isDemo: true,
    version: dossier.version,
    updatedAt: dossier.updatedAt,
  };
}

/** The national system was told some minutes after the last change; of a few it has not been told. */
function syncOf({ updatedAt, world }: DossierCase) {
  const at = new Date(updatedAt.getTime() + world.random.whole(2, 50) * 60_000);
  if (at > world.now || world.random.chance(0.01)) return { syncState: 'pending', syncedAt: null };
  return world.random.chance(0.015)
    ? { syncState: 'failed', syncedAt: null }
    : { syncState: 'synced', syncedAt: at };
}
