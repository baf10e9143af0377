import type { CalendarBook } from '../../../../lib/calendars/load-calendar-book';
import { loadAgencies } from '../../../../lib/dossiers/paper/load-agencies';
import type { ProcedureVersionDetail } from '../../../../lib/procedures/find-procedure-version';
import type { Tx } from '../../tx';
import { randomFrom } from '../random';
import type { Officer, World } from '../report-plan';
import { phoneNumber, mailboxOf, vietnameseName } from '../vietnamese-names';
import { demoBegin, type Agency, type Applicant, type DossierWorld, type Procedure } from './dossier-world';
import { seedEarlierVersions } from './earlier-versions';

/** What the demo's dossiers are made of, out of the office that was just written. */
export async function loadDossierWorld(
  tx: Tx,
  { now, coordinators, officersOf }: World,
  calendars: CalendarBook,
  { seed, count }: { seed: number; count: number },
): Promise<DossierWorld> {
  const since = demoBegin(now);
  await seedEarlierVersions(tx, since);
  const agencies = await readAgencies(tx, calendars, officersOf);
  const communes = [...agencies.values()].filter(({ commune, officers }) => commune && officers.length > 0);
  // A stream of its own: the reports stay as they are, however many dossiers there are.
  const random = randomFrom(seed + 1_000_003);
  return {
    random,
    now,
    since,
    procedures: await readProcedures(tx),
    agencies,
    communes,
    applicants: Array.from({ length: Math.ceil(count * 0.8) }, () => makeApplicant(random, communes)),
    apps: await tx.channel.findMany({
      where: { kind: 'citizen_app', retiredAt: null },
      select: { id: true, name: true },
      orderBy: { id: 'asc' },
    }),
    coordinators,
  };
}

async function readAgencies(
  tx: Tx,
  calendars: CalendarBook,
  officersOf: ReadonlyMap<number, readonly Officer[]>,
): Promise<Map<string, Agency>> {
  const rows = await tx.department.findMany({
    where: { agencyIdentifier: { not: null } },
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      agencyIdentifier: true,
      administrativeUnit: { select: { fullName: true } },
    },
    orderBy: { id: 'asc' },
  });
  const facts = await loadAgencies(
    tx,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.map(({ id, code, name, kind, agencyIdentifier, administrativeUnit }) => [
      code,
      {
        id,
        code,
        name,
        identifier: agencyIdentifier ?? '',
        calendar: calendars.calendarFor(id),
        facts: facts(id),
        officers: officersOf.get(id) ?? [],
        commune: kind === 'commune_committee' ? (administrativeUnit?.fullName ?? name) : null,
      },
    ]),
  );
}

async function readProcedures(tx: Tx): Promise<Procedure[]> {
  const inOrder = { orderBy: { position: 'asc' } } as const;
  const rows = await tx.procedure.findMany({
    where: { retiredAt: null },
    include: {
      versions: {
        orderBy: { validFrom: 'asc' },
        include: { steps: inOrder },
      },
    },
    orderBy: { id: 'asc' },
  });
  // Asked apart: one connection answers one question at a time.
  const documents = await tx.requiredDocument.findMany(inOrder);
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return rows.map(({ id, code, field, name, nationalCode, isCodeVerified, versions }) => ({
    id,
    code,
    field,
    versions: versions.map(
      ({ validFrom, validTo, ...version }) =>
        ({
          ...version,
          documents: documents.filter((paper) => paper.procedureVersionId === version.id),
          // What a declaration asks is answered on its paper in the demo.
          questions: [],
          name,
          field,
          nationalCode,
          isCodeVerified,
          validFrom: day(validFrom),
          validTo: validTo && day(validTo),
        }) as ProcedureVersionDetail,
    ),
  }));
}

function makeApplicant(random: DossierWorld['random'], communes: readonly Agency[]): Applicant {
  const name = vietnameseName(random);
  const home = random.pick(communes);
  const birthDate = new Date(Date.UTC(random.whole(1950, 2006), random.whole(0, 11), random.whole(1, 28)));
  return {
    name,
    home,
    phone: phoneNumber(random),
    birthDate: birthDate.toISOString().slice(0, 10),
    // The digit after the province says 24th century: nobody has this number.
    idNumber: `0229${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
    email: random.chance(0.3) ? `${mailboxOf(name)}${random.whole(70, 99)}@example.com` : null,
    address: `Tổ ${random.whole(1, 12)}, khu ${random.whole(1, 9)}, ${home.commune}`,
  };
}
