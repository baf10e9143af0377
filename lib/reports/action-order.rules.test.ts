import { describe, expect, it } from 'vitest';
import { actionForKey, orderActions } from '@/lib/cases/action-order';
import { actionKeys, reportActionOrder } from './action-order';
import { hasForm } from './action-values';
import { reportActionNames, reportStates, stateFacts, type ReportAction } from './report';

const offeredIn = (state: (typeof reportStates)[number]) =>
  Object.keys(stateFacts(state).actions) as ReportAction[];

describe('orderActions', () => {
  it.each(reportStates)(
    'loses and doubles no offered action in %s, except those with boxes of their own',
    (state) => {
      const { primary, ordinary, endings } = orderActions(reportActionOrder, state, offeredIn(state));
      const shown = [...(primary ? [primary] : []), ...ordinary, ...endings];
      expect([...shown].sort()).toEqual(offeredIn(state).filter(hasForm).sort());
    },
  );
  it('never shows what is not offered', () => {
    for (const state of reportStates)
      expect(orderActions(reportActionOrder, state, [])).toEqual({
        primary: null,
        ordinary: [],
        endings: [],
      });
  });
  it('puts the next step first', () => {
    expect(orderActions(reportActionOrder, 'new', ['assign', 'accept', 'reject']).primary).toBe('accept');
    expect(orderActions(reportActionOrder, 'new', ['assign', 'reject']).primary).toBe('assign');
    expect(orderActions(reportActionOrder, 'in_progress', ['answer', 'submit']).primary).toBe('submit');
    expect(orderActions(reportActionOrder, 'pending_approval', ['send_back', 'approve']).primary).toBe(
      'approve',
    );
  });
  it('has no next step where the case is over', () => {
    expect(orderActions(reportActionOrder, 'published', ['reopen']).primary).toBeNull();
  });
  it('keeps endings apart', () => {
    expect(orderActions(reportActionOrder, 'new', offeredIn('new')).endings).toEqual([
      'mark_duplicate',
      'divert',
      'reject',
    ]);
  });
});

describe('actionForKey', () => {
  it('opens the first offered action of the key', () => {
    expect(actionForKey<ReportAction>(actionKeys, 'r', ['answer', 'submit'])).toBe('submit');
    expect(actionForKey<ReportAction>(actionKeys, 'r', ['approve'])).toBe('approve');
    expect(actionForKey<ReportAction>(actionKeys, 'a', ['transfer'])).toBeNull();
    expect(actionForKey<ReportAction>(actionKeys, 'toString', reportActionNames)).toBeNull();
  });
  it('never leads to a note or to the end of a case: those are not a slip of one key', () => {
    const reached = Object.values(actionKeys).flat() as string[];
    for (const action of ['note', 'reject', 'divert', 'mark_duplicate', 'publish'])
      expect(reached).not.toContain(action);
  });
});
