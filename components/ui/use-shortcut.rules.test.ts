import { describe, expect, test } from 'vitest';
import { isShortcutPress } from './use-shortcut';

const outside = { closest: () => null };
const inField = { closest: () => ({}) };
const press = (more: object = {}) =>
  isShortcutPress({
    key: '/',
    isComposing: false,
    keyCode: 191,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: outside as unknown as EventTarget,
    ...more,
  });

describe('a key press is a shortcut', () => {
  test('on the bare page', () => expect(press()).toBe(true));
  test.each([
    ['while Telex or VNI is composing', { isComposing: true }],
    ['on the last key of a composition (Safari says 229 only)', { keyCode: 229 }],
    ['when the input method eats the key', { key: 'Process' }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
    ['when somebody else has taken it', { defaultPrevented: true }],
    ['in a field, menu or dialog', { target: inField as unknown as EventTarget }],
  ])('never %s', (_name, more) => expect(press(more)).toBe(false));
});
