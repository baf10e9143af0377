import { describe, expect, it } from 'vitest';
import { permissions } from '@/lib/access/permissions';
import {
  closedDossierStates,
  decideDossierAction,
  dossierActionNames,
  dossierActions,
  dossierStateFacts,
  dossierStates,
  openDossierStates,
} from './dossier';

describe('the table of states', () => {
  it('is the national list, in its order', () => {
    expect(dossierStates.map((state) => dossierStateFacts(state).nationalStatus)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('offers every action somewhere, with a permission over dossiers', () => {
    for (const action of dossierActionNames) {
      const offered = dossierStates.filter((state) => dossierStateFacts(state).actions[action]);
      expect(offered, action).not.toEqual([]);
      expect(permissions[dossierActions[action].permission].group).toBe('dossier');
    }
  });

  it('stops the clock exactly where the national list does', () => {
    const paused = dossierStates.filter((state) => dossierStateFacts(state).clock === 'pause');
    expect(paused).toEqual(['supplement_requested', 'financial_obligation']);
    expect(closedDossierStates).toEqual(['not_accepted', 'stopped', 'completed', 'returned_to_citizen']);
    for (const state of closedDossierStates) expect(dossierStateFacts(state).clock).toBe('stop');
    for (const state of openDossierStates) expect(dossierStateFacts(state).isFinal).toBe(false);
  });

  it('leads from every state that is not final to a final one', () => {
    for (const start of dossierStates) {
      const seen = new Set([start]);
      for (const state of seen)
        for (const to of Object.values(dossierStateFacts(state).actions)) if (to) seen.add(to);
      expect(
        [...seen].some((state) => dossierStateFacts(state).isFinal),
        start,
      ).toBe(true);
      if (dossierStateFacts(start).isFinal) expect([...seen]).toEqual([start]);
    }
  });
});

describe('deciding', () => {
  it('says where an offered action leads', () => {
    expect(decideDossierAction({ state: 'registered', ending: null }, 'receive')).toEqual({
      ok: true,
      to: 'received',
    });
    expect(decideDossierAction({ state: 'completed', ending: 'completed' }, 'return_result')).toEqual({
      ok: true,
      to: 'returned_to_citizen',
    });
  });

  it('says how a dossier ended rather than only that nothing is offered', () => {
    expect(decideDossierAction({ state: 'stopped', ending: 'withdrawn' }, 'hand_over')).toEqual({
      ok: false,
      refusal: 'dossier_withdrawn',
    });
    expect(decideDossierAction({ state: 'stopped', ending: 'refused' }, 'complete')).toEqual({
      ok: false,
      refusal: 'dossier_ended',
    });
    expect(decideDossierAction({ state: 'registered', ending: null }, 'complete')).toEqual({
      ok: false,
      refusal: 'action_not_offered',
    });
  });
});
