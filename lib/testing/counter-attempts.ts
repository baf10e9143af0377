import { db } from '@/lib/db/client';
import { createProcedure } from './dossier-factory';
import { nextNumber } from './factories';
import type { OfficeAttempt } from './settings-attempts';

/** A call of the action of the counter, for the rights matrix. The office receives dossiers once it has an identifier. */
export function counterAttempts(): Record<string, OfficeAttempt> {
  return {
    receiveDossierAction: async () => {
      const { procedure } = await createProcedure();
      const without = await db().department.findMany({ where: { agencyIdentifier: null, parentId: null } });
      for (const { id } of without) {
        const agencyIdentifier = `H${10 + (nextNumber() % 90)}.${10 + (id % 90)}`;
        await db().department.update({ where: { id }, data: { agencyIdentifier } });
      }
      return {
        input: {
          key: crypto.randomUUID(),
          procedureId: procedure.id,
          applicant: { name: 'Nguyễn Văn An', phone: '0912000333' },
          documents: [],
          incomplete: { reason: 'Chỉ là thử nghiệm.' },
        },
        unchanged: () => db().dossier.count(),
      };
    },
  };
}
