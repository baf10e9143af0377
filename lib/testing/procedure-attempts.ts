import { db } from '@/lib/db/client';
import { nextNumber } from './factories';
import { createTestProcedure, versionContent } from './procedure-factory';
import type { OfficeAttempt } from './settings-attempts';

const names = { name: 'Một thủ tục', field: 'Lĩnh vực', nationalCode: '', isCodeVerified: false };
const reason = 'Chỉ là thử nghiệm.';

/** A call of every action on procedures that the right alone decides on, for the rights matrix. */
export function procedureAttempts(): Record<string, OfficeAttempt> {
  const onVersion =
    (index: 0 | 1, more: object, isRetired = false): OfficeAttempt =>
    async () => {
      const retiredAt = isRetired ? new Date('2026-01-01') : null;
      const { id, version, versions } = await createTestProcedure({ retiredAt }, {}, [
        '2025-07-01',
        '2099-01-01',
      ]);
      return {
        input: { id, version, versionId: versions[index]?.id, ...more },
        unchanged: () =>
          db().procedure.findUnique({
            where: { id },
            include: { versions: { include: { steps: true, documents: true } } },
          }),
      };
    };
  const content = versionContent();
  return {
    createProcedureAction: async () => ({
      input: { code: `made-${nextNumber()}`, ...names, validFrom: '2026-01-01', content },
      unchanged: () => db().procedure.count(),
    }),
    editProcedureAction: onVersion(0, names),
    addProcedureVersionAction: onVersion(0, { validFrom: '2098-01-01', content }),
    editProcedureVersionAction: onVersion(1, { validFrom: '2098-01-01', content }),
    cancelProcedureVersionAction: onVersion(1, { reason }),
    verifyProcedureVersionAction: onVersion(0, { source: reason }),
    retireProcedureAction: onVersion(0, { reason }),
    restoreProcedureAction: onVersion(0, {}, true),
  };
}
