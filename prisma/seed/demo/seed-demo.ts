import { loadCalendarBook } from '../../../lib/calendars/load-calendar-book';
import type { SlaTerms } from '../../../lib/deadlines/sla-terms';
import { termOf } from '../../../lib/deadlines/term';
import type { Prisma } from '../../../lib/db/generated/client';
import { requireProvince } from '../reference/seed-reference';
import type { Tx } from '../tx';
import { committee, leads } from './department-data';
import { writeDossiers } from './dossiers/write-dossiers';
import { randomFrom } from './random';
import type { CategoryFacts, Officer, Unit, World } from './report-plan';
import { seedCommuneIndicators } from './seed-indicators';
import { seedChannelsAndKeys } from './seed-keys';
import { seedDepartments, type CommuneRow } from './seed-organisation';
import { seedPeople } from './seed-people';
import { seedSteps } from './seed-steps';
import { writeReports } from './write-reports';

export type DemoOptions = {
  provinceCode: string;
  /** Already hashed: argon2id is slow on purpose, and all demo accounts share one password. */
  passwordHash: string;
  now: Date;
  seed: number;
  reports: number;
  dossiers: number;
};

/**
 * Fills an empty office with the demo province: organisation, people, keys, indicators, reports and dossiers, all marked isDemo.
 * Needs the reference data of the same office.
 * @throws Error when the database serves an office already: a production office never gets demo data
 */
export async function seedDemo(tx: Tx, options: DemoOptions): Promise<void> {
  if ((await tx.office.count()) > 0)
    throw new Error('This database serves an office already: it gets no demo data.');
  const province = await requireProvince(options.provinceCode);
  await tx.office.create({
    data: { id: 1, provinceCode: province.code, name: province.fullName, isDemo: true },
  });
  const random = randomFrom(options.seed);
  const communes: CommuneRow[] = await tx.administrativeUnit.findMany({
    where: { validTo: null, parent: { code: province.code, kind: 'province', validTo: null } },
    select: {
      id: true,
      code: true,
      kind: true,
      fullName: true,
      areaKm2: true,
      latitude: true,
      longitude: true,
    },
    orderBy: { code: 'asc' },
  });
  const units = await seedDepartments(tx, province, communes);
  const townsFirst = communes.toSorted((a, b) => Number(b.kind === 'ward') - Number(a.kind === 'ward'));
  const officers = await seedPeople(
    tx,
    random,
    units,
    townsFirst.map((commune) => `ubnd-${commune.code}`),
    options.passwordHash,
  );
  const coordinators = officers.filter((officer) => officer.role === 'coordinator');
  const channels = await seedChannelsAndKeys(tx, coordinators[0]?.id ?? 0);
  await seedRouting(tx, units);
  await seedSteps(tx);
  await seedCommuneIndicators(tx, random, communes, options.now);
  const places = communes.map((commune) => ({
    ...commune,
    isRural: commune.kind === 'commune',
    committee: requireUnit(units, `ubnd-${commune.code}`),
  }));
  const [firstPlace] = places;
  if (!firstPlace) throw new Error(`province ${province.code} has no communes`);
  const calendars = await loadCalendarBook(tx);
  const world: World = {
    random,
    now: options.now,
    calendar: calendars.calendarFor(null),
    categories: await categoryFacts(tx),
    communes: places,
    busiest: places.find((place) => place.code === townsFirst[0]?.code) ?? firstPlace,
    units,
    channels,
    coordinators,
    officersOf: byDepartment(officers),
  };
  await writeReports(tx, world, options.reports);
  await writeDossiers(tx, world, calendars, { seed: options.seed, count: options.dossiers });
}

function byDepartment(officers: readonly Officer[]): Map<number, Officer[]> {
  const groups = new Map<number, Officer[]>();
  for (const officer of officers)
    groups.set(officer.departmentId, [...(groups.get(officer.departmentId) ?? []), officer]);
  return groups;
}

/** One rule for each category that a department of the province leads; the rule for the rest exists (seed-reference.ts). */
async function seedRouting(tx: Tx, units: ReadonlyMap<string, Unit>): Promise<void> {
  const categories = await tx.category.findMany({
    select: { id: true, code: true },
    orderBy: { position: 'asc' },
  });
  const rules = categories.flatMap(({ id, code }) => {
    const lead = leads[code]?.[0]?.[0];
    return lead && lead !== committee ? [{ categoryId: id, departmentId: requireUnit(units, lead).id }] : [];
  });
  const validFrom = new Date('2025-07-01T00:00:00+07:00');
  await tx.routingRule.createMany({
    data: rules.map((rule, index) => ({ ...rule, position: (index + 1) * 10, validFrom })),
  });
}

function requireUnit(units: ReadonlyMap<string, Unit>, code: string): Unit {
  const found = units.get(code);
  if (!found) throw new Error(`the demo office has no department ${code}`);
  return found;
}

const termColumns = {
  id: true,
  urgency: true,
  acceptValue: true,
  acceptUnit: true,
  updateValue: true,
  updateUnit: true,
  resolveValue: true,
  resolveUnit: true,
  publishValue: true,
  publishUnit: true,
  warnHours: true,
  maxExtensions: true,
} as const;

function slaTerms(row: Prisma.SlaVersionGetPayload<{ select: typeof termColumns }>): SlaTerms {
  return {
    id: row.id,
    accept: termOf(row.acceptUnit, row.acceptValue),
    update: row.updateUnit ? termOf(row.updateUnit, row.updateValue) : null,
    resolve: termOf(row.resolveUnit, row.resolveValue),
    publish: termOf(row.publishUnit, row.publishValue),
    warnHours: row.warnHours,
    maxExtensions: row.maxExtensions,
  };
}

async function categoryFacts(tx: Tx): Promise<Map<string, CategoryFacts>> {
  const rows = await tx.category.findMany({
    where: { retiredAt: null },
    select: {
      id: true,
      code: true,
      isSensitive: true,
      questions: {
        where: { validTo: null },
        select: { id: true, datatype: true, isRequired: true, values: true },
      },
      slaProfile: {
        select: {
          versions: {
            where: { validTo: null, flow: null, departmentId: null },
            select: termColumns,
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ slaProfile, questions, ...category }) => [
      category.code,
      {
        ...category,
        questions: questions.map((question) => ({
          ...question,
          values: question.values as { key: string }[],
        })),
        sla: Object.fromEntries(slaProfile.versions.map((version) => [version.urgency, slaTerms(version)])),
      },
    ]),
  );
}
