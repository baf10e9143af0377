'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export type Shortcut = { key: string; label: string };

const known = new Map<symbol, Shortcut>();
const listeners = new Set<() => void>();
let list: readonly Shortcut[] = [];
const none: readonly Shortcut[] = [];

function changed() {
  list = [...known.values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The shortcuts that work on the page as it stands, for the help behind "?". */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => list,
    () => none,
  );
}

type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'isComposing' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/**
 * Is this key press a shortcut at all? Never while an input method (Telex, VNI) is composing, never in a field,
 * never with Ctrl, Alt or Meta, never behind an open dialog.
 */
export function isShortcutPress(event: KeyEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.key === 'Process' || event.defaultPrevented)
    return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as { closest?: (selector: string) => unknown } | null;
  return !target?.closest?.(
    'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="dialog"], [role="menu"], [role="listbox"]',
  );
}

/**
 * Runs on a single key anywhere on the page, and lists itself in the help.
 * @param label what it does, already translated
 */
export function useShortcut(key: string, label: string, run: () => void, enabled = true): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || !isShortcutPress(event)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    if (!enabled) return;
    const id = Symbol(key);
    known.set(id, { key, label });
    changed();
    const listen = (event: KeyboardEvent) => onPress(event);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      known.delete(id);
      changed();
    };
  }, [key, label, enabled]);
}
