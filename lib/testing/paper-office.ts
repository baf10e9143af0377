import { db } from '@/lib/db/client';
import { encryptText } from '@/lib/personal-data/cipher';
import { testNow, testTime } from './clock';
import { createDossier, createProcedure, type DossierFacts } from './dossier-factory';
import { createDepartment, createPerson, createUnit } from './factories';

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

/** A received dossier of a building permit, due in four weeks, with two documents and an applicant in every detail. */
export async function createPaperDossier(
  { centre, office }: { centre: { id: number }; office: { id: number } },
  given: DossierFacts = {},
) {
  const { version } = await createProcedure({ days: 20, name: 'Cấp giấy phép xây dựng mới' });
  const dossier = await createDossier({
    title: 'Cấp giấy phép xây dựng mới',
    state: 'received',
    procedureVersionId: version.id,
    receivedAtId: centre.id,
    departmentId: office.id,
    involvedDepartmentIds: [centre.id, office.id],
    fee: 75_000,
    submittedAt: testNow,
    appointmentDate: testTime({ days: 28 }),
    dueAt: testTime({ days: 28 }),
    applicant: paperApplicant,
    ...given,
  });
  await db().contact.update({
    where: { id: dossier.applicantId },
    data: {
      addressCipher: encryptText(paperApplicant.address),
      emailCipher: encryptText(paperApplicant.email),
    },
  });
  const documents = [
    { position: 1, name: 'Đơn đề nghị cấp giấy phép xây dựng', form: 'original', state: 'submitted' },
    { position: 2, name: 'Bản vẽ thiết kế', quantity: 2, state: 'submitted' },
  ];
  await db().dossierDocument.createMany({
    data: documents.map((one) => ({ ...one, dossierId: dossier.id })),
  });
  return dossier;
}
