import type { Tx } from '../tx';
import type { Province } from '../reference/administrative-units';
import { twoLevelsSince } from '../reference/administrative-units';
import { departments, rootCode } from './department-data';
import type { Unit } from './report-plan';

export type CommuneRow = {
  id: number;
  code: string;
  kind: string;
  fullName: string;
  areaKm2: number | null;
  latitude: number | null;
  longitude: number | null;
};

/** The word for the kind of province, as it stands in the names of its offices: "tỉnh" or "thành phố". */
function levelOf(province: Province): string {
  return province.fullName.slice(0, -province.name.length).trim().toLowerCase();
}

/** The province's people's committee: the root that every office has, demo or not. */
export async function createRootDepartment(tx: Tx, province: Province): Promise<number> {
  const unit = await tx.administrativeUnit.findFirst({
    where: { code: province.code, kind: 'province', validTo: null },
    select: { id: true },
  });
  const name = `Ủy ban nhân dân ${levelOf(province)} ${province.name}`;
  const root = await tx.department.create({
    data: {
      code: rootCode,
      name,
      shortName: `UBND ${levelOf(province)}`,
      kind: 'office',
      path: [],
      administrativeUnitId: unit?.id,
      validFrom: twoLevelsSince,
    },
    select: { id: true },
  });
  await tx.department.update({ where: { id: root.id }, data: { path: [root.id] } });
  return root.id;
}

/** Departments, divisions, companies, and one people's committee for each commune. Returned by code. */
export async function seedDepartments(
  tx: Tx,
  province: Province,
  communes: readonly CommuneRow[],
): Promise<Map<string, Unit>> {
  const rootId = await createRootDepartment(tx, province);
  const oneStop = await tx.workingCalendar.findUnique({ where: { code: 'one-stop' }, select: { id: true } });
  const fill = (text: string) =>
    text.replace('{level}', levelOf(province)).replace('{province}', province.name);
  const ids = new Map([[rootCode, rootId]]);
  // Not the national register's numbers, which this seed does not know: of its form, so that dossiers can be received.
  const part = (n: number) => String(n % 100).padStart(2, '0');
  const identifier = (...parts: number[]) => [`H${province.code}`, ...parts.map(part)].join('.');
  for (const [at, { parent, ...department }] of departments.entries()) {
    const data = {
      ...department,
      agencyIdentifier: identifier(at + 1),
      name: fill(department.name),
      parentId: ids.get(parent ?? rootCode),
      path: [],
      validFrom: twoLevelsSince,
    };
    const { id } = await tx.department.create({
      data: { ...data, calendarId: department.code === 'tt-pvhcc' ? oneStop?.id : null },
      select: { id: true },
    });
    ids.set(department.code, id);
  }
  await tx.department.createMany({
    data: communes.map((commune, at) => ({
      agencyIdentifier: identifier(50 + Math.floor(at / 99), (at % 99) + 1),
      code: `ubnd-${commune.code}`,
      name: `Ủy ban nhân dân ${commune.fullName.charAt(0).toLowerCase()}${commune.fullName.slice(1)}`,
      shortName: `UBND ${commune.fullName.charAt(0).toLowerCase()}${commune.fullName.slice(1)}`,
      kind: 'commune_committee',
      parentId: rootId,
      path: [],
      administrativeUnitId: commune.id,
      validFrom: twoLevelsSince,
    })),
  });
  await tx.$executeRaw`
    WITH RECURSIVE tree AS (
      SELECT id, ARRAY[id] AS path FROM department WHERE parent_id IS NULL
      UNION ALL SELECT child.id, tree.path || child.id FROM department child JOIN tree ON child.parent_id = tree.id)
    UPDATE department SET path = tree.path FROM tree WHERE tree.id = department.id`;
  const rows = await tx.department.findMany({
    select: { id: true, code: true, name: true, shortName: true },
  });
  return new Map(rows.map((row) => [row.code, row]));
}
