import { db } from '@/lib/db/client';
import type { Dossier, Prisma } from '@/lib/db/generated/client';
import { dossierStateFacts, type DossierState } from '@/lib/dossiers/dossier';
import { blindIndex, encryptText, keyVersion, nameIndex } from '@/lib/personal-data/cipher';
import type { DepartmentRole, DocumentForm } from '@/lib/procedures/procedure';
import { testNow, testTime } from './clock';
import { createDepartment, nextNumber } from './factories';

export type ProcedureFacts = {
  nationalCode?: string;
  name?: string;
  field?: string;
  /** Working days; left out: 5. Null: not known. */
  days?: number | null;
  unit?: 'working_days' | 'working_hours' | 'same_day';
  fee?: number | null;
  validFrom?: string;
  validTo?: string;
  steps?: { name: string; departmentRole: DepartmentRole; share: number }[];
  documents?: { name: string; form?: DocumentForm; isMandatory?: boolean }[];
};

export const threeSteps = [
  { name: 'Receive', departmentRole: 'one_stop', share: 10 },
  { name: 'Examine', departmentRole: 'specialist', share: 60 },
  { name: 'Sign', departmentRole: 'leader', share: 30 },
] as const;
const twoPapers: NonNullable<ProcedureFacts['documents']> = [
  { name: 'Application', isMandatory: true },
  { name: 'Certificate', isMandatory: true },
  { name: 'Photo', isMandatory: false },
];

/** A procedure with one version that is in force, two mandatory papers and an optional one, and three steps. */
export async function createProcedure(facts: ProcedureFacts = {}) {
  const n = nextNumber();
  const { days = 5, unit = 'working_days', fee = 0 } = facts;
  const made = await db().procedure.create({
    data: {
      code: `procedure-${n}`,
      nationalCode: facts.nationalCode ?? null,
      name: facts.name ?? `Procedure ${n}`,
      field: facts.field ?? 'Hộ tịch',
      versions: {
        create: {
          validFrom: new Date(facts.validFrom ?? '2025-07-01'),
          validTo: facts.validTo ? new Date(facts.validTo) : null,
          onlineLevel: 'full',
          competentKind: 'department',
          deadlineUnit: days === null ? null : unit,
          deadlineValue: unit === 'same_day' ? null : days,
          fee,
          steps: {
            create: (facts.steps ?? threeSteps).map((step, at) => ({ ...step, position: at + 1 })),
          },
          documents: {
            create: (facts.documents ?? twoPapers).map(({ name, form = 'copy', isMandatory = true }, at) => ({
              name,
              form,
              isMandatory,
              position: at + 1,
            })),
          },
        },
      },
    },
    include: { versions: { include: { steps: true, documents: { orderBy: { position: 'asc' } } } } },
  });
  const [version] = made.versions;
  if (!version) throw new Error('the version just made cannot be found');
  return { procedure: made, version, documents: version.documents };
}

/** A department that dossiers come in at, with an identifier of its own. */
export async function createAgency(facts: Parameters<typeof createDepartment>[0] = {}) {
  const two = (n: number) => String(n % 100).padStart(2, '0');
  const n = nextNumber();
  return createDepartment({ agencyIdentifier: `H49.${two(Math.floor(n / 100))}.${two(n)}`, ...facts });
}

export type DossierFacts = Partial<Omit<Prisma.DossierUncheckedCreateInput, 'state'>> & {
  state?: DossierState;
  applicant?: { name: string; phone?: string; idNumber?: string; birthDate?: string };
};

/** A dossier in this state, with the dates and axes that the state implies, obeying the check constraints. */
export async function createDossier(facts: DossierFacts = {}): Promise<Dossier> {
  const n = nextNumber();
  const { state = 'processing', applicant, ...given } = facts;
  const about = dossierStateFacts(state);
  const receivedAtId = given.receivedAtId ?? (await createAgency()).id;
  const departmentId = given.departmentId ?? receivedAtId;
  const versionId = given.procedureVersionId ?? (await createProcedure()).version.id;
  const version = await db().procedureVersion.findUniqueOrThrow({ where: { id: versionId } });
  const submittedAt = new Date(given.submittedAt ?? testTime({ hours: -2 }));
  const isReceived = state !== 'registered' && state !== 'not_accepted';
  const isDone = state === 'completed' || state === 'returned_to_citizen';
  const dueAt = testTime({ days: 7 });
  return db().dossier.create({
    data: {
      code: `H49-260610-${String(900_000 + n)}`,
      title: `Procedure of dossier ${n}`,
      procedureId: version.procedureId,
      competentDepartmentId: departmentId,
      channel: 'counter',
      applicantKind: 'citizen',
      applicantId: given.applicantId ?? (await createApplicant(applicant ?? { name: `Applicant ${n}` })),
      involvedDepartmentIds: [...new Set([receivedAtId, departmentId])],
      involvedPersonIds: typeof given.assigneeId === 'number' ? [given.assigneeId] : [],
      receivedAt: isReceived ? submittedAt : null,
      appointmentDate: isReceived ? dueAt : null,
      dueAt: isReceived && about.clock !== 'pause' ? dueAt : null,
      pausedMinutesLeft: isReceived && about.clock === 'pause' ? 960 : null,
      completedAt: isDone ? testNow : null,
      closedAt: about.kind === 'closed' ? testNow : null,
      ending: isDone
        ? 'completed'
        : state === 'stopped'
          ? 'stopped'
          : state === 'not_accepted'
            ? state
            : null,
      deadlineOutcome: isDone ? 'met' : null,
      deliveryState: state === 'completed' ? 'awaiting' : isDone ? 'delivered' : 'none',
      publicUpdatedAt: submittedAt,
      updatedAt: submittedAt,
      ...given,
      procedureVersionId: versionId,
      receivedAtId,
      departmentId,
      submittedAt,
      state,
    },
  });
}

async function createApplicant(applicant: NonNullable<DossierFacts['applicant']>): Promise<number> {
  const contact = await db().contact.create({
    data: {
      nameCipher: encryptText(applicant.name),
      phoneCipher: encryptText(applicant.phone),
      idNumberCipher: encryptText(applicant.idNumber),
      birthDateCipher: encryptText(applicant.birthDate),
      phoneIndex: blindIndex('phone', applicant.phone),
      idNumberIndex: blindIndex('id_number', applicant.idNumber),
      birthYearIndex: blindIndex('birth_year', applicant.birthDate),
      nameIndex: nameIndex(applicant.name),
      keyVersion,
    },
  });
  return contact.id;
}
