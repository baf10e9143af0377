import { describe, expect, it } from 'vitest';
import { permissionNames } from '@/lib/access/permissions';
import { oneLine } from '@/lib/cases/one-line';
import {
  closedStates,
  decideReportAction,
  openStates,
  reportActionNames,
  reportActions,
  reportStates,
  stateFacts,
} from './report';
import { titleOf } from './report-title';

describe('the table of states', () => {
  it('offers every action somewhere, and every action has a permission of the registry', () => {
    for (const action of reportActionNames) {
      expect(
        reportStates.some((state) => stateFacts(state).actions[action]),
        action,
      ).toBe(true);
      expect(permissionNames).toContain(reportActions[action].permission);
    }
  });

  it('stops the clock exactly in closed states and pauses it exactly in waiting ones', () => {
    for (const state of reportStates) {
      const { kind, clock } = stateFacts(state);
      expect(clock).toBe(kind === 'closed' ? 'stop' : kind === 'waiting' ? 'pause' : 'run');
    }
  });

  it('leads from a new report to every state that officers reach', () => {
    const reached = new Set(['new']);
    for (let grown = true; grown;) {
      grown = false;
      for (const state of reportStates) {
        if (!reached.has(state)) continue;
        for (const to of Object.values(stateFacts(state).actions)) {
          if (!reached.has(to)) grown = !!reached.add(to);
        }
      }
    }
    // Withdrawn is the citizen's own doing; pending publication belongs to offices that redact before publishing.
    expect(reportStates.filter((state) => !reached.has(state))).toEqual(['pending_publication', 'withdrawn']);
  });

  it('has a way out of every open state, and only reopening, publishing, steps and notes in closed ones', () => {
    for (const state of openStates) {
      expect(
        Object.values(stateFacts(state).actions).some((to) => to !== state),
        state,
      ).toBe(true);
    }
    for (const state of closedStates) {
      const rest = Object.keys(stateFacts(state).actions).filter(
        (action) => !['reopen', 'publish', 'set_step', 'note'].includes(action),
      );
      expect(rest, state).toEqual([]);
    }
  });

  it('a note and a step of the office never change the state, and both are possible in every one', () => {
    for (const state of reportStates)
      expect(stateFacts(state).actions).toMatchObject({ note: state, set_step: state });
  });

  it('refuses what a state does not offer, and never publishes what is private', () => {
    expect(decideReportAction({ state: 'answered', isPrivate: false }, 'accept')).toEqual({
      ok: false,
      refusal: 'action_not_offered',
    });
    expect(decideReportAction({ state: 'answered', isPrivate: true }, 'publish')).toEqual({
      ok: false,
      refusal: 'private_never_published',
    });
    expect(decideReportAction({ state: 'answered', isPrivate: false }, 'publish')).toEqual({
      ok: true,
      to: 'published',
    });
  });
});

it('makes one line of a text and a title of its beginning', () => {
  expect(oneLine(' Đã vá\n\n ổ gà. ')).toBe('Đã vá ổ gà.');
  expect(oneLine('x'.repeat(2_000))).toHaveLength(1_000);
  expect(titleOf('Ngập nước. Từ đêm qua.')).toBe('Ngập nước.');
});
