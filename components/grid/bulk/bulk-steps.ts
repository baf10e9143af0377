/** What is asked of the server about what is selected, and what of the dialog each answer changes. */
import type { BulkProblem, BulkRow, PutBack } from '@/lib/cases/bulk';
import type { Chosen } from '../use-selection';
import type { BulkAction, BulkValues } from './bulk-facts';
import { sendBulk, type Watch } from './send-bulk';

export type Refused = { code: string; problem: BulkProblem };
type Changeable = Chosen & { putBack: PutBack | null };
export type BulkState = {
  /** looking: each case is asked whether the action can be taken. ready: the form waits. */
  at: 'looking' | 'ready' | 'running' | 'done';
  /** Whether what runs or is done is the change or its taking back. */
  isBack: boolean;
  /** Of how many, so many are answered. */
  answered: number;
  rows: readonly Chosen[];
  /** Cases that can be changed, with what takes it back. */
  able: readonly Changeable[];
  refused: readonly Refused[];
  done: readonly Changeable[];
  /** What was done before these rows were tried again; it is taken back with them. */
  doneBefore: readonly Changeable[];
  /** What kept a whole request from being answered. */
  problem: BulkProblem | null;
};

export const beginBulk = (rows: readonly Chosen[], doneBefore: readonly Changeable[] = []): BulkState => ({
  at: 'looking',
  isBack: false,
  answered: 0,
  rows,
  able: [],
  refused: [],
  done: [],
  doneBefore,
  problem: null,
});

const refusedOf = (rows: readonly BulkRow[]): Refused[] =>
  rows.flatMap((row) => (row.ok ? [] : [{ code: row.code, problem: row.problem }]));

const doneOf = (rows: readonly BulkRow[]): Changeable[] =>
  rows.flatMap((row) => (row.ok ? [{ code: row.code, version: row.version ?? 0, putBack: null }] : []));

/** The version that stands now, when that is what was in the way. */
function currentVersion({ problem }: Refused): number | undefined {
  const current = problem.current as { version?: number } | null;
  return current?.version;
}

const addressOf = (path: string, action: string) => `${path}/bulk/${action.replaceAll('_', '-')}`;

type WayBack = Chosen & { way: PutBack };

/** The ways back, each with its case as it stands, by the action that leads there. */
function byAction(rows: readonly Changeable[]): Map<string, WayBack[]> {
  const ways = new Map<string, WayBack[]>();
  for (const { putBack: way, ...row } of rows)
    if (way) ways.set(way.action, [...(ways.get(way.action) ?? []), { ...row, way }]);
  return ways;
}

/** What can be taken back of what was done, also before these rows were tried again. */
export const waysBackOf = ({ doneBefore, done }: Pick<BulkState, 'doneBefore' | 'done'>): Changeable[] =>
  [...doneBefore, ...done].filter((row) => row.putBack !== null);

/** Of each case whether the action can be taken now. */
export async function lookAtRows(path: string, action: BulkAction, rows: readonly Chosen[], watch: Watch) {
  const answer = await sendBulk(
    { address: addressOf(path, action.name), rows, shared: {}, dryRun: true },
    watch,
  );
  const able = answer.rows.flatMap((row) =>
    row.ok ? [{ code: row.code, version: row.version ?? 0, putBack: row.putBack }] : [],
  );
  return { at: 'ready', able, refused: refusedOf(answer.rows), problem: answer.problem } as const;
}

/** Who gives a case away may not reach it any more: a way back stands where a dry run says that it can be taken. */
async function keepWaysThatStand(path: string, done: readonly Changeable[]): Promise<Changeable[]> {
  const standing = new Set<string>();
  for (const [action, ways] of byAction(done)) {
    const rows = ways.map(({ code, version }) => ({ code, version }));
    const { rows: looked } = await sendBulk({
      address: addressOf(path, action),
      rows,
      shared: {},
      dryRun: true,
    });
    for (const row of looked) if (row.ok) standing.add(row.code);
  }
  return done.map((row) => (standing.has(row.code) ? row : { ...row, putBack: null }));
}

/** Changes those that can be changed. */
export async function changeRows(
  path: string,
  action: BulkAction,
  values: BulkValues,
  { able, refused, problem }: Pick<BulkState, 'able' | 'refused' | 'problem'>,
  watch: Watch,
) {
  const rows = able.map(({ code, version }) => ({ code, version }));
  const answer = await sendBulk(
    { address: addressOf(path, action.name), rows, shared: action.input(values) },
    watch,
  );
  const ways = new Map(able.map((one) => [one.code, one.putBack]));
  const done = doneOf(answer.rows).map((row) => ({ ...row, putBack: ways.get(row.code) ?? null }));
  return {
    at: 'done',
    done: await keepWaysThatStand(path, done),
    refused: [...refused, ...refusedOf(answer.rows)],
    // What kept cases from being looked at is why they were left.
    problem: answer.problem ?? problem,
  } as const;
}

/**
 * Puts back what was done, by the actions that lead there; what somebody else changed since stays. What was not answered
 * can still be put back.
 */
export async function putRowsBack(path: string, ways: readonly Changeable[], reason: string, watch: Watch) {
  const answered: BulkRow[] = [];
  let problem: BulkProblem | null = null;
  for (const [action, those] of byAction(ways)) {
    const rows = those.map(({ code, version, way }) => ({ code, version, ...way.input }));
    const before = answered.length;
    const answer = await sendBulk(
      { address: addressOf(path, action), rows, shared: { note: reason, reason } },
      { ...watch, onProgress: (count) => watch.onProgress(before + count) },
    );
    answered.push(...answer.rows);
    problem ??= answer.problem;
  }
  const told = new Set(answered.map(({ code }) => code));
  return {
    at: 'done',
    done: doneOf(answered),
    doneBefore: ways.filter(({ code }) => !told.has(code)),
    refused: refusedOf(answered),
    problem,
  } as const;
}

/** What was refused or not sent any more, in the versions that stand now. */
export function rowsToTryAgain({ rows, done, refused }: BulkState): Chosen[] {
  const versions = new Map(refused.map((one) => [one.code, currentVersion(one)]));
  const settled = new Set(done.map(({ code }) => code));
  return rows
    .filter(({ code }) => !settled.has(code))
    .map(({ code, version }) => ({ code, version: versions.get(code) ?? version }));
}
