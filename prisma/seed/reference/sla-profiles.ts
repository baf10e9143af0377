import type { Tx } from '../tx';

const since = new Date('2025-01-01T00:00:00+07:00');
const hours = 'working_hours';
const days = 'working_days';
const common = {
  publishValue: 2,
  publishUnit: days,
  warnHours: 8,
  escalateHours: 8,
  maxExtensions: 1,
  validFrom: since,
};

type Version = { urgency: string; acceptHours: number; updateDays: number; resolveDays: number };

/** domain.md §2.1: the product default, a quicker one for danger, and the one of NĐ 20/2008 for procedures and conduct. */
const profiles: { code: string; name: string; versions: Version[] }[] = [
  {
    code: 'default',
    name: 'Phản ánh hiện trường',
    versions: [
      { urgency: 'urgent', acceptHours: 4, updateDays: 1, resolveDays: 1 },
      { urgency: 'normal', acceptHours: 8, updateDays: 3, resolveDays: 7 },
      { urgency: 'complex', acceptHours: 8, updateDays: 5, resolveDays: 15 },
    ],
  },
  {
    code: 'hazard',
    name: 'Sự cố, nguy hiểm',
    versions: [
      { urgency: 'urgent', acceptHours: 4, updateDays: 1, resolveDays: 1 },
      { urgency: 'normal', acceptHours: 4, updateDays: 2, resolveDays: 3 },
      { urgency: 'complex', acceptHours: 8, updateDays: 3, resolveDays: 7 },
    ],
  },
  {
    code: 'administrative',
    name: 'Kiến nghị về quy định, thủ tục hành chính',
    versions: [
      { urgency: 'urgent', acceptHours: 8, updateDays: 3, resolveDays: 5 },
      { urgency: 'normal', acceptHours: 16, updateDays: 5, resolveDays: 15 },
      { urgency: 'complex', acceptHours: 16, updateDays: 5, resolveDays: 15 },
    ],
  },
];

/** Every promise has its own unit; the shipped ones are hours for the acceptance and days for the rest. */
function columns({ urgency, acceptHours, updateDays, resolveDays }: Version) {
  return {
    ...common,
    urgency,
    acceptValue: acceptHours,
    acceptUnit: hours,
    updateValue: updateDays,
    updateUnit: days,
    resolveValue: resolveDays,
    resolveUnit: days,
  };
}

/** A profile that exists keeps the versions that an admin gave it. */
export async function seedSlaProfiles(tx: Tx): Promise<void> {
  const known = new Set((await tx.slaProfile.findMany({ select: { code: true } })).map((row) => row.code));
  for (const { code, name, versions } of profiles.filter((profile) => !known.has(profile.code))) {
    await tx.slaProfile.create({
      data: { code, name, versions: { create: versions.map(columns) } },
    });
  }
}
