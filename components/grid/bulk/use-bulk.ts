'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BulkProblem, BulkRow, PutBack } from '@/lib/cases/bulk';
import type { Chosen, Selection } from '../use-selection';
import type { BulkAction, BulkValues } from './bulk-facts';
import { sendBulk } from './send-bulk';

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

const begin = (rows: readonly Chosen[], doneBefore: readonly Changeable[] = []): BulkState => ({
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

/** The version that stands now, when that is what was in the way. */
function currentVersion({ problem }: Refused): number | undefined {
  const current = problem.current as { version?: number } | null;
  return current?.version;
}

/**
 * One action on what is selected: look at each case, change those that can be changed, say why the others cannot, try
 * only these again, or take back what was done.
 * @param path `/api/v1/reports`
 */
export function useBulk(path: string, action: BulkAction, selection: Selection, reason: string) {
  const [state, setState] = useState(() =>
    begin([...selection.chosen].map(([code, version]) => ({ code, version }))),
  );
  const goesOn = useRef(true);
  const change = (part: Partial<BulkState>) => setState((now) => ({ ...now, ...part }));
  const send = (sent: Pick<Parameters<typeof sendBulk>[0], 'rows' | 'shared' | 'dryRun'>, name: string) =>
    sendBulk({
      ...sent,
      address: `${path}/bulk/${name}`,
      onProgress: (answered) => change({ answered }),
      goesOn: () => goesOn.current,
    });

  const waysBack = [...state.doneBefore, ...state.done].filter((row) => row.putBack !== null);

  async function ask(rows: readonly Chosen[]) {
    goesOn.current = true;
    const answer = await send({ rows, shared: {}, dryRun: true }, action.name);
    if (!goesOn.current) return;
    const able = answer.rows.flatMap((row) =>
      row.ok ? [{ code: row.code, version: row.version ?? 0, putBack: row.putBack }] : [],
    );
    change({ at: 'ready', able, refused: refusedOf(answer.rows), problem: answer.problem });
  }

  const look = (rows: readonly Chosen[], doneBefore: readonly Changeable[]) => {
    setState(begin(rows, doneBefore));
    return ask(rows);
  };

  async function run(values: BulkValues) {
    const { able, refused } = state;
    change({ at: 'running', isBack: false, answered: 0, problem: null });
    const rows = able.map(({ code, version }) => ({ code, version }));
    const answer = await send({ rows, shared: action.input(values) }, action.name);
    const ways = new Map(able.map((one) => [one.code, one.putBack]));
    const done = answer.rows.flatMap((row) =>
      row.ok ? [{ code: row.code, version: row.version ?? 0, putBack: ways.get(row.code) ?? null }] : [],
    );
    selection.remove(done.map(({ code }) => code));
    change({
      at: 'done',
      done,
      refused: [...refused, ...refusedOf(answer.rows)],
      problem: answer.problem,
    });
  }

  /** Puts back what was done, by the actions that lead there; what somebody else changed since stays. */
  async function putBack() {
    const ways = waysBack.flatMap(({ putBack: way, ...row }) => (way ? [{ way, row }] : []));
    change({ at: 'running', isBack: true, answered: 0, problem: null, rows: ways.map(({ row }) => row) });
    goesOn.current = true;
    const names = [...new Set(ways.map(({ way }) => way.action))];
    const answered: BulkRow[] = [];
    let problem: BulkProblem | null = null;
    for (const name of names) {
      const rows = ways.flatMap(({ way, row }) => (way.action === name ? [{ ...row, ...way.input }] : []));
      const answer = await send({ rows, shared: { note: reason, reason } }, name.replaceAll('_', '-'));
      answered.push(...answer.rows);
      problem ??= answer.problem;
    }
    const done = answered.flatMap((row) =>
      row.ok ? [{ code: row.code, version: row.version ?? 0, putBack: null }] : [],
    );
    change({ at: 'done', done, doneBefore: [], refused: refusedOf(answered), problem });
  }

  /** What was refused or not sent any more, in the versions that stand now. */
  function again() {
    const versions = new Map(state.refused.map((one) => [one.code, currentVersion(one)]));
    const done = new Set(state.done.map(({ code }) => code));
    const rows = state.rows
      .filter(({ code }) => !done.has(code))
      .map(({ code, version }) => ({ code, version: versions.get(code) ?? version }));
    selection.add(rows);
    return look(rows, [...state.doneBefore, ...state.done]);
  }

  const lookAtFirst = useEffectEvent(() => void ask(state.rows));
  useEffect(() => {
    lookAtFirst();
    return () => {
      goesOn.current = false;
    };
  }, []);
  const stop = () => {
    goesOn.current = false;
  };
  return { state, run, putBack, again, stop, waysBack, lookAgain: () => look(state.rows, state.doneBefore) };
}
