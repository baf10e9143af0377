import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { encryptText } from '@/lib/personal-data/cipher';
import { testTime } from './clock';
import { createDepartment, createPerson, createUnit, nextNumber } from './factories';

/** A centre that receives and an office that decides, in one commune, with the people who work there. */
export async function openPaperOffice() {
  const unit = await createUnit({ name: 'Thử Nghiệm' });
  const committee = await createDepartment({
    name: 'Ủy ban nhân dân phường Thử Nghiệm',
    administrativeUnitId: unit.id,
  });
  const centre = await createDepartment({
    name: 'Trung tâm Phục vụ hành chính công',
    parentId: committee.id,
    agencyIdentifier: 'H99.05',
  });
  const office = await createDepartment({ name: 'Phòng Kinh tế, Hạ tầng', parentId: committee.id });
  const everything = {
    'dossier.read': 'all',
    'dossier.receive': 'all',
    'dossier.supplement': 'all',
    'dossier.refuse': 'all',
    'dossier.extend': 'all',
    'dossier.process': 'all',
    'dossier.complete': 'all',
    'dossier.export': 'all',
    'dossier.reveal_contact': 'all',
  } as const;
  const clerk = await createPerson({ name: 'Đỗ Quỳnh Trâm', departmentId: centre.id, grants: everything });
  return { centre, office, clerk, everything };
}
export type PaperOffice = Awaited<ReturnType<typeof openPaperOffice>>;

export const paperApplicant = {
  name: 'Nguyễn Thị Thu Hằng',
  address: 'Số 12, đường Trần Hưng Đạo',
  phone: '0912345678',
  email: 'hang@example.org',
};

/** A received dossier of a building permit, due in twenty working days, with two documents. */
export async function createPaperDossier(
  { centre, office }: { centre: { id: number }; office: { id: number } },
  given: Partial<Prisma.DossierUncheckedCreateInput> = {},
) {
  const n = nextNumber();
  const procedure = await db().procedure.create({
    data: {
      code: `procedure-${n}`,
      name: 'Cấp giấy phép xây dựng mới',
      field: 'Xây dựng',
      versions: {
        create: {
          validFrom: new Date('2026-01-01'),
          onlineLevel: 'full',
          competentKind: 'division',
          deadlineValue: 20,
          deadlineUnit: 'working_days',
        },
      },
    },
    include: { versions: true },
  });
  const contact = await db().contact.create({
    data: {
      nameCipher: encryptText(paperApplicant.name),
      addressCipher: encryptText(paperApplicant.address),
      phoneCipher: encryptText(paperApplicant.phone),
      emailCipher: encryptText(paperApplicant.email),
    },
  });
  const documents = [
    { position: 1, name: 'Đơn đề nghị cấp giấy phép xây dựng', form: 'original', state: 'submitted' },
    { position: 2, name: 'Bản vẽ thiết kế', quantity: 2, state: 'submitted' },
  ];
  return db().dossier.create({
    data: {
      code: `H99.05-260610-${String(n).padStart(4, '0')}`,
      procedureId: procedure.id,
      procedureVersionId: procedure.versions[0]!.id,
      title: procedure.name,
      receivedAtId: centre.id,
      competentDepartmentId: office.id,
      departmentId: office.id,
      involvedDepartmentIds: [centre.id, office.id],
      involvedPersonIds: [],
      channel: 'counter',
      applicantKind: 'citizen',
      applicantId: contact.id,
      state: 'received',
      fee: 75_000,
      submittedAt: testTime(),
      receivedAt: testTime(),
      appointmentDate: testTime({ days: 28 }),
      dueAt: testTime({ days: 28 }),
      publicUpdatedAt: testTime(),
      updatedAt: testTime(),
      documents: { create: documents },
      ...given,
    },
  });
}
