import type { Tx } from '../tx';
import {
  listProvinces,
  seedAbolishedUnits,
  seedAdministrativeUnits,
  type Province,
} from './administrative-units';
import { seedCalendars } from './calendars';
import { seedCategories } from './categories';
import { seedIndicators, seedReportedFigures } from './indicators';
import { seedMessageTemplates } from './message-templates';
import { seedProcedures } from './procedures';
import { seedRoles } from './roles';
import { seedSlaProfiles } from './sla-profiles';

const channels = [
  { code: 'hotline-1022', name: 'Tổng đài 1022', kind: 'hotline' },
  { code: 'counter', name: 'Tại quầy', kind: 'counter' },
  { code: 'national-portal', name: 'Cổng Dịch vụ công quốc gia', kind: 'national_portal' },
];

/** @throws Error naming the 34 codes when the code is none of them. */
export async function requireProvince(code: string): Promise<Province> {
  const provinces = await listProvinces();
  const found = provinces.find((province) => province.code === code);
  if (found) return found;
  const list = provinces.map((province) => `${province.code} ${province.name}`).join(', ');
  throw new Error(`PROVINCE_CODE "${code}" is not one of the 34 provinces: ${list}`);
}

/** What every office needs, demo or not. Writes what is missing and never changes a row, so that an admin's changes stay. */
export async function seedReference(tx: Tx, { provinceCode }: { provinceCode: string }): Promise<void> {
  await requireProvince(provinceCode);
  await seedAdministrativeUnits(tx);
  await seedAbolishedUnits(tx);
  await tx.channel.createMany({ data: channels, skipDuplicates: true });
  await seedCalendars(tx);
  await seedSlaProfiles(tx);
  await seedCategories(tx);
  await seedRoles(tx);
  await seedProcedures(tx);
  await seedIndicators(tx);
  await seedReportedFigures(tx);
  await seedMessageTemplates(tx);
  // The last rule: whatever no other rule takes goes to the people's committee of the report's commune.
  if ((await tx.routingRule.count()) === 0) {
    await tx.routingRule.create({
      data: { position: 1000, validFrom: new Date('2025-07-01T00:00:00+07:00') },
    });
  }
}
