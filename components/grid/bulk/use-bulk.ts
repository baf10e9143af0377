'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Chosen, Selection } from '../use-selection';
import type { BulkAction, BulkValues } from './bulk-facts';
import {
  beginBulk,
  changeRows,
  lookAtRows,
  putRowsBack,
  rowsToTryAgain,
  waysBackOf,
  type BulkState,
} from './bulk-steps';

/**
 * One action on what is selected: look at each case, change those that can be changed, say why the others cannot, try
 * only these again, or take back what was done.
 * @param path `/api/v1/reports`
 */
export function useBulk(path: string, action: BulkAction, selection: Selection, reason: string) {
  const [state, setState] = useState(() =>
    beginBulk([...selection.chosen].map(([code, version]) => ({ code, version }))),
  );
  const goesOn = useRef(true);
  const change = (part: Partial<BulkState>) => setState((now) => ({ ...now, ...part }));
  const watch = {
    onProgress: (answered: number) => change({ answered }),
    goesOn: () => goesOn.current,
  };
  const waysBack = waysBackOf(state);

  async function ask(rows: readonly Chosen[]) {
    goesOn.current = true;
    const looked = await lookAtRows(path, action, rows, watch);
    if (goesOn.current) change(looked);
  }

  const look = (rows: readonly Chosen[], doneBefore: BulkState['doneBefore']) => {
    setState(beginBulk(rows, doneBefore));
    return ask(rows);
  };

  async function run(values: BulkValues) {
    change({ at: 'running', isBack: false, answered: 0, problem: null });
    const ran = await changeRows(path, action, values, state, watch);
    selection.remove(ran.done.map(({ code }) => code));
    change(ran);
  }

  async function putBack() {
    change({ at: 'running', isBack: true, answered: 0, problem: null, rows: waysBack });
    goesOn.current = true;
    change(await putRowsBack(path, waysBack, reason, watch));
  }

  function again() {
    const rows = rowsToTryAgain(state);
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
