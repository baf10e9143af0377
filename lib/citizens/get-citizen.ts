import 'server-only';
import type { Actor, Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { rows, sql } from '@/lib/db/sql';
import { dossierKit } from '@/lib/dossiers/dossier-kit';
import { dossierNamesFor } from '@/lib/dossiers/dossier-names';
import { toDossierRow, type DossierRow, type ListedDossier } from '@/lib/dossiers/dossier-row';
import { filterMoment } from '@/lib/lists/filter-moment';
import { decryptText, maskIdNumber, maskName, maskPhone } from '@/lib/personal-data/cipher';
import { listNamesFor } from '@/lib/reports/list-reports-names';
import { toReportRow, type ListedReport, type ReportRow } from '@/lib/reports/list-reports-row';
import { reportKit } from '@/lib/reports/report-kit';
import { peopleAmong, withinReach } from './find-people';
import { findLookup } from './load-lookup';
import type { LookupPurpose } from './lookup-purpose';
import { revealedDossiers, revealedReports } from './reached-contacts';

/** One person, masked: enough to tell them from another of the same name. */
export type FoundPerson = {
  /** Stands for the person within this look-up. */
  contactId: number;
  name: string | null;
  idNumber: string | null;
  phone: string | null;
  dossiers: number;
  reports: number;
};
export type CitizenLookup = {
  id: string;
  purpose: LookupPurpose;
  words: string | null;
  /** As it was typed. */
  asked: string;
  isTypo: boolean;
  expiresAt: string;
  now: string;
} & (
  | { kind: 'people'; people: FoundPerson[] }
  /** The newest hundred of each. */
  | { kind: 'citizen'; person: FoundPerson | null; dossiers: DossierRow[]; reports: ReportRow[] }
);

const most = 100;

type PersonRow = {
  id: number;
  name: Buffer | null;
  idNumber: Buffer | null;
  phone: Buffer | null;
  dossiers: number;
  reports: number;
};

/** People masked, each by the newest contact that carries a number, with how many cases are in reach. */
async function describe(actor: Actor, people: readonly number[][]): Promise<FoundPerson[]> {
  const found = await rows<PersonRow>(sql`
    SELECT c.id, c.name_cipher AS name, c.id_number_cipher AS "idNumber", c.phone_cipher AS phone,
      (SELECT count(*)::int FROM dossier r WHERE r.applicant_id = c.id AND ${revealedDossiers(actor)}) AS dossiers,
      (SELECT count(*)::int FROM report r WHERE r.contact_id = c.id AND ${revealedReports(actor)}) AS reports
    FROM contact c WHERE c.id = ANY (${people.flat()}::int[])`);
  const contacts = new Map(found.map((one) => [one.id, one]));
  return people.map((ids) => {
    const all = ids.flatMap((id) => contacts.get(id) ?? []);
    const shown = all.find((contact) => contact.idNumber) ?? all[0];
    const sum = (of: 'dossiers' | 'reports') => all.reduce((total, contact) => total + contact[of], 0);
    return {
      contactId: ids[0] ?? 0,
      name: maskName(decryptText(shown?.name ?? null)),
      idNumber: maskIdNumber(decryptText(shown?.idNumber ?? null)),
      phone: maskPhone(decryptText(shown?.phone ?? null)),
      dossiers: sum('dossiers'),
      reports: sum('reports'),
    };
  });
}

/**
 * What a look-up has found, as far as the person may put a name to it now; null: somebody else's, unknown, or over.
 * @throws AppError forbidden without `citizen.read`
 */
export async function getCitizen(
  ctx: Context & { actor: PersonActor },
  id: string,
): Promise<CitizenLookup | null> {
  authorize(ctx, 'citizen.read');
  const { actor, now } = ctx;
  const found = await findLookup(db(), actor, id, ['people', 'citizen'], now);
  if (!found) return null;
  const ids = sql`${found.contactIds}::int[]`;
  const kept = await withinReach(actor, found.contactIds);
  const lookup = {
    id,
    purpose: found.purpose as LookupPurpose,
    words: found.words,
    asked: decryptText(found.askedCipher) ?? '',
    isTypo: found.isTypo,
    expiresAt: found.expiresAt.toISOString(),
    now: now.toISOString(),
  };
  if (found.kind === 'people')
    return { ...lookup, kind: 'people', people: await describe(actor, await peopleAmong(kept)) };
  const moment = await filterMoment(now);
  const [listed, sent, described] = await Promise.all([
    rows<ListedDossier>(sql`SELECT ${dossierKit.columns} FROM dossier r
      WHERE r.applicant_id = ANY (${ids}) AND ${revealedDossiers(actor)} ORDER BY r.submitted_at DESC, r.id DESC LIMIT ${most}`),
    rows<ListedReport>(sql`SELECT ${reportKit.columns} FROM report r
      WHERE r.contact_id = ANY (${ids}) AND ${revealedReports(actor)} ORDER BY r.received_at DESC, r.id DESC LIMIT ${most}`),
    describe(actor, kept.length > 0 ? [kept] : []),
  ]);
  const [names, reportNames] = await Promise.all([dossierNamesFor(listed), listNamesFor(sent)]);
  return {
    ...lookup,
    kind: 'citizen',
    person: described[0] ?? null,
    dossiers: listed.map((dossier) => toDossierRow(dossier, names, moment)),
    reports: sent.map((report) => toReportRow(report, reportNames, moment)),
  };
}
