'use client';

import { useShortcut } from '@/components/ui/use-shortcut';
import { actionForKey } from '@/lib/cases/action-order';
import { useCaseText } from './case-subject';

/** The single keys of a case's page, the same for every subject; each opens the first of its actions that is offered. */
export type ActionKeys<Action extends string> = Readonly<
  Record<'a' | 't' | 'r' | 'c' | 'q', readonly Action[]>
>;

type Keys<Action extends string> = {
  keys: ActionKeys<Action>;
  offered: readonly Action[];
  onAction: (action: Action) => void;
  /** Null: this person writes no notes here. */
  onNote: (() => void) | null;
};

/** The single keys of the page; "?" lists those that work now. */
export function useDetailKeys<Action extends string>({
  keys,
  offered,
  onAction,
  onNote,
}: Keys<Action>): void {
  const t = useCaseText('keys');
  const bind = (key: keyof ActionKeys<Action>) => {
    const action = actionForKey(keys, key, offered);
    return [() => action && onAction(action), action !== null] as const;
  };
  useShortcut('a', t('assign'), ...bind('a'));
  useShortcut('t', t('transfer'), ...bind('t'));
  useShortcut('r', t('respond'), ...bind('r'));
  useShortcut('c', t('classify'), ...bind('c'));
  useShortcut('q', t('ask'), ...bind('q'));
  useShortcut('n', t('note'), () => onNote?.(), onNote !== null);
}
