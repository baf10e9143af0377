import { db } from '@/lib/db/client';
import type { SlaContent } from '@/lib/service-levels/service-level-schema';
import { nextNumber } from './factories';
import type { OfficeAttempt } from './settings-attempts';

/** What a version promises; a test names only the facts that matter to it. */
export function slaContent(facts: Partial<SlaContent> = {}): SlaContent {
  return {
    urgency: 'normal',
    flow: null,
    departmentId: null,
    acceptValue: 8,
    acceptUnit: 'working_hours',
    updateValue: 3,
    updateUnit: 'working_days',
    resolveValue: 7,
    resolveUnit: 'working_days',
    publishValue: 2,
    publishUnit: 'working_days',
    warnHours: 8,
    escalateHours: 8,
    maxExtensions: 1,
    ...facts,
  };
}

/** A service level with a version from each of these days on. */
export async function createServiceLevel(days: readonly string[] = ['2025-07-01']) {
  const code = `level-${nextNumber()}`;
  const start = (day: string) => new Date(`${day}T00:00:00+07:00`);
  return db().slaProfile.create({
    data: {
      code,
      name: `Cam kết ${code}`,
      versions: {
        create: days.map((day, at) => ({
          ...slaContent(),
          validFrom: start(day),
          validTo: days[at + 1] ? start(days[at + 1] ?? '') : null,
        })),
      },
    },
    include: { versions: { orderBy: { id: 'asc' } } },
  });
}

/** A call of every action on service levels, for the rights matrix. */
export function serviceLevelAttempts(): Record<string, OfficeAttempt> {
  const prepare =
    (more: (plannedId: number) => object): OfficeAttempt =>
    async () => {
      const { id, version, versions } = await createServiceLevel(['2025-07-01', '2099-01-01']);
      return {
        input: { id, version, ...more(versions[1]?.id ?? 0) },
        unchanged: () => db().slaProfile.findUnique({ where: { id }, include: { versions: true } }),
      };
    };
  return {
    addSlaVersionAction: prepare(() => ({ validFrom: '2098-01-01', content: slaContent() })),
    cancelSlaVersionAction: prepare((versionId) => ({ versionId, reason: 'Chỉ là thử nghiệm.' })),
  };
}
