import { getAllProvince } from 'new-vn-provinces/provinces';
import { getAllWards } from 'new-vn-provinces/wards';
import type { Tx } from '../tx';
import { numberOrNull, readCsv } from '../data/read-csv';

/** Two levels of government since this day (34 provinces, 3,321 communes). */
export const twoLevelsSince = new Date('2025-07-01');

const kinds: Record<string, string> = {
  Tỉnh: 'province',
  'Thành phố': 'province',
  Phường: 'ward',
  Xã: 'commune',
  'Đặc khu': 'special_zone',
};

/** "Đặc khu Cô Tô" → { kind: 'special_zone', name: 'Cô Tô' }. */
export function splitUnitName(fullName: string): { kind: string; name: string } {
  const prefix = Object.keys(kinds).find((word) => fullName.startsWith(`${word} `));
  if (!prefix) throw new Error(`unknown kind of administrative unit: ${fullName}`);
  return { kind: kinds[prefix] ?? '', name: fullName.slice(prefix.length + 1) };
}

export type Province = { code: string; name: string; fullName: string };

/** The 34 provinces with the names that changed in 2026 (data/province-changes.csv). */
export async function listProvinces(): Promise<Province[]> {
  const changes = new Map(
    readCsv<'code' | 'full_name'>('province-changes.csv').map((row) => [row.code, row.full_name]),
  );
  return (await getAllProvince()).map((province) => {
    const fullName = (changes.get(province.idProvince) ?? province.name).normalize('NFC');
    return { code: province.idProvince, fullName, name: splitUnitName(fullName).name };
  });
}

/** Provinces and communes in force. Only what is missing is written. */
export async function seedAdministrativeUnits(tx: Tx): Promise<void> {
  const key = { validFrom: twoLevelsSince };
  const provinces = (await listProvinces()).map((p) => ({ ...key, ...p, kind: 'province' }));
  await tx.administrativeUnit.createMany({ data: provinces, skipDuplicates: true });
  const rows = await tx.administrativeUnit.findMany({
    where: { validTo: null },
    select: { id: true, code: true, kind: true },
  });
  const provinceIds = new Map(rows.filter((row) => row.kind === 'province').map((row) => [row.code, row.id]));
  const known = new Set(rows.map((row) => row.code));
  const centres = new Map(
    readCsv<'code' | 'area_km2' | 'lat' | 'lon'>('commune-centres.csv').map((row) => [row.code, row]),
  );
  const missing = (await getAllWards()).filter((ward) => !known.has(ward.idWard));
  const communes = missing.map((ward) => {
    const fullName = ward.name.normalize('NFC');
    const centre = centres.get(ward.idWard);
    return {
      ...key,
      ...splitUnitName(fullName),
      code: ward.idWard,
      fullName,
      parentId: provinceIds.get(ward.idProvince),
      areaKm2: centre ? numberOrNull(centre.area_km2) : null,
      latitude: centre ? numberOrNull(centre.lat) : null,
      longitude: centre ? numberOrNull(centre.lon) : null,
    };
  });
  for (let start = 0; start < communes.length; start += 1000) {
    await tx.administrativeUnit.createMany({
      data: communes.slice(start, start + 1000),
      skipDuplicates: true,
    });
  }
}

type AbolishedColumn =
  'code' | 'name' | 'full_name' | 'kind' | 'parent_code' | 'valid_from' | 'valid_to' | 'successors';

/** Units that no longer exist, with their successors: the indicator figures stay with them. */
export async function seedAbolishedUnits(tx: Tx): Promise<void> {
  const file = readCsv<AbolishedColumn>('abolished-units.csv');
  const current = await tx.administrativeUnit.findMany({
    where: { validTo: null },
    select: { id: true, code: true },
  });
  const currentIds = new Map(current.map((row) => [row.code, row.id]));
  await tx.administrativeUnit.createMany({
    skipDuplicates: true,
    data: file.map((row) => ({
      code: row.code,
      name: row.name,
      fullName: row.full_name,
      kind: row.kind,
      parentId: currentIds.get(row.parent_code) ?? null,
      validFrom: new Date(row.valid_from),
      validTo: new Date(row.valid_to),
    })),
  });
  const abolished = await tx.administrativeUnit.findMany({
    where: { validTo: { not: null } },
    select: { id: true, code: true, kind: true },
  });
  await tx.administrativeUnitSuccession.createMany({
    skipDuplicates: true,
    data: file.flatMap((row) => {
      const predecessorId = abolished.find((unit) => unit.code === row.code && unit.kind === row.kind)?.id;
      return row.successors.split('|').map((code) => {
        const successorId = currentIds.get(code);
        if (!predecessorId || !successorId)
          throw new Error(`abolished-units.csv: no unit ${row.code} or successor ${code}`);
        return {
          predecessorId,
          successorId,
          effectiveFrom: twoLevelsSince,
          source: 'sắp xếp đơn vị hành chính năm 2025',
        };
      });
    }),
  });
}
