import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { VersionFacts } from '@/lib/procedures/procedure';
import { nextNumber } from './factories';

/** What a version says when a test does not care: three working days, two steps, two documents. */
export function versionContent(facts: Partial<VersionFacts> = {}): VersionFacts {
  return {
    onlineLevel: 'full',
    competentKind: 'commune_committee',
    deadlineUnit: 'working_days',
    deadlineValue: 3,
    cutOff: null,
    fee: 8000,
    feeNote: '',
    forms: ['Tờ khai'],
    isVerified: false,
    source: '',
    steps: [
      { name: 'Tiếp nhận', departmentRole: 'one_stop', share: 10 },
      { name: 'Thụ lý', departmentRole: 'specialist', share: 90 },
    ],
    documents: [
      { name: 'Tờ khai', form: 'original', quantity: 1, isMandatory: true },
      { name: 'Giấy tờ kèm theo', form: 'copy', quantity: 2, isMandatory: false },
    ],
    questions: [],
    ...facts,
  };
}

const placed = <Line>(lines: readonly Line[]) => lines.map((line, at) => ({ ...line, position: at + 1 }));

/** A procedure with one version that began on 1 July 2025, unless other days are given (YYYY-MM-DD, in order). */
export async function createTestProcedure(
  facts: Partial<Prisma.ProcedureUncheckedCreateInput> = {},
  content: Partial<VersionFacts> = {},
  days: readonly string[] = ['2025-07-01'],
) {
  const n = nextNumber();
  const { steps, documents, questions, ...version } = versionContent(content);
  return db().procedure.create({
    data: {
      code: `procedure-${n}`,
      name: `Thủ tục ${n}`,
      field: 'Lĩnh vực',
      ...facts,
      versions: {
        create: days.map((day, at) => ({
          ...version,
          validFrom: new Date(day),
          validTo: days[at + 1] ? new Date(days[at + 1] ?? '') : null,
          steps: { create: placed(steps) },
          documents: { create: placed(documents) },
          questions: { create: placed(questions) },
        })),
      },
    },
    include: { versions: { orderBy: { validFrom: 'asc' } } },
  });
}
