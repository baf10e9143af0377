/** Which offered action stands first, which beside it and which apart: for the panel of every case. */

export type ActionOrder<State extends string, Action extends string> = {
  /** The next step of each state, best first; the first one that is offered becomes the primary button. */
  nextSteps: Record<State, readonly Action[]>;
  /** Steps forward, then questions and corrections, then what ends the case. Actions with boxes of their own are missing. */
  general: readonly Action[];
  /** Actions that end the case or take it away: kept apart from the ordinary ones. */
  endings: ReadonlySet<Action>;
};

export type OrderedActions<Action extends string> = {
  primary: Action | null;
  ordinary: Action[];
  endings: Action[];
};

export function orderActions<State extends string, Action extends string>(
  order: ActionOrder<State, Action>,
  state: State,
  offered: readonly Action[],
): OrderedActions<Action> {
  const primary = order.nextSteps[state].find((action) => offered.includes(action)) ?? null;
  const others = order.general.filter((action) => action !== primary && offered.includes(action));
  return {
    primary,
    ordinary: others.filter((action) => !order.endings.has(action)),
    endings: others.filter((action) => order.endings.has(action)),
  };
}

/** The first of the key's actions that is offered. */
export function actionForKey<Action extends string>(
  keys: Readonly<Partial<Record<string, readonly Action[]>>>,
  key: string,
  offered: readonly Action[],
): Action | null {
  const actions = Object.hasOwn(keys, key) ? keys[key] : undefined;
  return actions?.find((action) => offered.includes(action)) ?? null;
}
