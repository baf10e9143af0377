import type { CalendarBook } from '../../../../lib/calendars/load-calendar-book';
import { formatDossierCode } from '../../../../lib/dossiers/dossier-code';
import { localDate } from '../../../../lib/deadlines/working-time';
import { insertRows, reserveIds, type Tx } from '../../tx';
import type { World } from '../report-plan';
import { contactRow, dossierRow } from './dossier-row';
import type { DossierCase } from './dossier-case';
import { planDossiers, type DossierPlan } from './dossier-plan';
import { loadDossierWorld } from './load-dossier-world';
import { playDossier } from './play-dossier';
import { writeForms } from './write-forms';

type Counter = Map<string, { series: string; period: string; lastNumber: number }>;

/** Plans, plays and writes the dossiers. Numbers have no gaps within a day and agency and follow the order of submission. */
export async function writeDossiers(
  tx: Tx,
  office: World,
  calendars: CalendarBook,
  options: { seed: number; count: number },
): Promise<void> {
  const world = await loadDossierWorld(tx, office, calendars, options);
  const plans = planDossiers(world, options.count);
  const ids = await reserveIds(tx, 'dossier', plans.length);
  const numbers: Counter = new Map();
  const dossiers = plans.map((plan, at) => playDossier(plan, world, ids[at] ?? 0, takeCode(numbers, plan)));
  await insertRows(tx, 'number_series', [...numbers.values()]);
  await writeCases(tx, dossiers);
  await writeParts(tx, dossiers);
  await writeForms(tx, dossiers);
  const events = dossiers.flatMap(rowsOf((dossier) => dossier.events));
  await insertRows(
    tx,
    'dossier_event',
    events.sort((a, b) => a.at.getTime() - b.at.getTime()),
  );
}

function takeCode(numbers: Counter, { desk, submittedAt }: DossierPlan): string {
  const day = localDate(submittedAt);
  const [series, period] = [desk.identifier, day.slice(2).replaceAll('-', '')];
  const key = `${series} ${period}`;
  const number = (numbers.get(key)?.lastNumber ?? 0) + 1;
  numbers.set(key, { series, period, lastNumber: number });
  return formatDossierCode({ agency: series, day, number });
}

/** The rows of one kind, with the dossier that each belongs to. */
const rowsOf =
  <Row extends object>(pick: (dossier: DossierCase) => readonly Row[]) =>
  (dossier: DossierCase) =>
    pick(dossier).map((row) => ({ ...row, dossierId: dossier.id }));

/** Applicants, dossiers, and their steps, to which each points once they are there. */
async function writeCases(tx: Tx, dossiers: readonly DossierCase[]): Promise<void> {
  const contactIds = await reserveIds(tx, 'contact', dossiers.length);
  await insertRows(
    tx,
    'contact',
    dossiers.map((dossier, at) => contactRow(dossier, contactIds[at] ?? 0)),
  );
  await insertRows(
    tx,
    'dossier',
    dossiers.map((dossier, at) => dossierRow(dossier, contactIds[at] ?? 0)),
  );
  await giveIds(
    tx,
    'dossier_step',
    dossiers.flatMap((dossier) => dossier.steps),
  );
  await insertRows(tx, 'dossier_step', dossiers.flatMap(rowsOf((dossier) => dossier.steps)));
  const current = dossiers.flatMap(({ id, step }) => (step ? [{ id, step: step.id }] : []));
  await tx.$executeRaw`
    UPDATE dossier SET step_id = n.step FROM jsonb_to_recordset(${JSON.stringify(current)}::jsonb) AS n (id int, step int)
    WHERE dossier.id = n.id`;
}

async function giveIds(
  tx: Tx,
  table: 'dossier_step' | 'dossier_document' | 'dossier_supplement',
  rows: readonly { id: number }[],
): Promise<void> {
  const ids = await reserveIds(tx, table, rows.length);
  for (const [at, row] of rows.entries()) row.id = ids[at] ?? 0;
}

async function writeParts(tx: Tx, dossiers: readonly DossierCase[]): Promise<void> {
  const all = <Row extends object>(pick: (dossier: DossierCase) => readonly Row[]) =>
    dossiers.flatMap(rowsOf(pick));
  await giveIds(
    tx,
    'dossier_document',
    dossiers.flatMap((dossier) => dossier.papers),
  );
  await insertRows(
    tx,
    'dossier_document',
    all((dossier) => dossier.papers),
  );
  const supplements = dossiers.flatMap((dossier) => dossier.supplements);
  await giveIds(tx, 'dossier_supplement', supplements);
  const requests = all((dossier) => dossier.supplements).map(({ papers: _papers, ...row }) => row);
  await insertRows(tx, 'dossier_supplement', requests);
  const items = supplements.flatMap(({ id, papers, answeredAt }) =>
    papers.map((paper) => ({ supplementId: id, documentId: paper.id, note: '', suppliedAt: answeredAt })),
  );
  await insertRows(tx, 'dossier_supplement_item', items);
  const handovers = all((dossier) => dossier.handovers).map(({ fromStep, toStep, ...row }) => ({
    ...row,
    fromStepId: fromStep?.id ?? null,
    toStepId: toStep?.id ?? null,
  }));
  await insertRows(tx, 'dossier_handover', handovers);
  await insertRows(
    tx,
    'dossier_payment',
    all((dossier) => dossier.payments),
  );
  await insertRows(
    tx,
    'dossier_correction',
    all((dossier) => dossier.corrections).map((row) => ({ ...row, state: 'requested' })),
  );
  await insertRows(
    tx,
    'dossier_note',
    all((dossier) => dossier.notes),
  );
  await insertRows(
    tx,
    'deadline_pause',
    all((dossier) => dossier.pauses),
  );
  const extensions = all((dossier) => dossier.extensions).map((row) => ({ ...row, state: 'approved' }));
  await insertRows(tx, 'deadline_extension', extensions);
  await insertRows(
    tx,
    'deadline_judgement',
    all((dossier) => dossier.judgements),
  );
}
