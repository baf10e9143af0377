import { describe, expect, test } from 'vitest';
import { permissionNames, reaches } from '@/lib/access/permissions';
import {
  dossierActionNames,
  dossierActions,
  dossierPublicStates,
  dossierStates,
} from '@/lib/dossiers/dossier';
import * as axes from '@/lib/dossiers/dossier-axes';
import { dossierFactNames } from '@/lib/dossiers/dossier-changes';
import type { TimerKind } from '@/lib/deadlines/deadline-timers';
import { errorCodes } from '@/lib/errors/app-error';
import { flows, reportActionNames, reportActions, reportStates, urgencies } from '@/lib/reports/report';
import { messages } from './messages';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const vi = new Map(leaves(messages.vi as unknown as Tree));
const en = new Map(leaves(messages.en as unknown as Tree));
const placeholders = (text: string) => new Set([...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name));

describe('the two languages', () => {
  test('have the same keys', () => expect([...en.keys()].sort()).toEqual([...vi.keys()].sort()));

  test('take the same values', () => {
    for (const [key, text] of vi) {
      const own = placeholders(text.replace(/\{(\w+), (plural|select)[\s\S]*$/, '{$1}'));
      for (const name of own) expect(en.get(key), key).toContain(`{${name}`);
    }
  });

  test('leave nothing empty and are in NFC', () => {
    for (const [key, text] of [...vi, ...en]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.normalize('NFC'));
    }
  });
});

/** What is written into the history of a case of either kind without anybody's action on it. */
const unasked = ['warned', 'overdue', 'escalated', 'due_moved'] as const satisfies (
  TimerKind | 'due_moved'
)[];

test('every event has a word where the pages of its case look for it', () => {
  const reports = [
    ...Object.values(reportActions).map(({ event }) => event),
    ...unasked.map((kind) => `report.${kind}`),
    ...['report.received', 'report.merged', 'report.citizen_wrote'],
  ];
  const dossiers = [
    ...Object.values(dossierActions).map(({ event }) => event),
    ...unasked.map((kind) => `dossier.${kind}`),
    ...['dossier.registered', 'dossier.form_issued'],
  ];
  const keys = [
    ...reports.map((kind) => ['domain', kind]),
    ...dossiers.map((kind) => ['dossiers', kind]),
  ].map(([namespace, kind]) => `${namespace}.event.${kind?.replaceAll('.', '_')}`);
  for (const key of keys) expect(vi.has(key), key).toBe(true);
});

test('everything that the registries name has a label', () => {
  const keys = [
    ...reportStates.map((name) => `state.${name}`),
    ...reportActionNames.map((name) => `action.${name}`),
    ...permissionNames.map((name) => `permission.${name.replace('.', '_')}`),
    ...reaches.map((name) => `reach.${name}`),
    ...urgencies.map((name) => `urgency.${name}`),
    ...flows.map((name) => `flow.${name}`),
  ].map((key) => `domain.${key}`);
  const dossiers = [
    ...dossierStates.map((name) => `state.${name}`),
    ...dossierPublicStates.map((name) => `public.${name}`),
    ...dossierActionNames.map((name) => `action.${name}`),
    ...axes.dossierEndings.map((name) => `ending.${name}`),
    ...axes.dossierChannels.map((name) => `channel.${name}`),
    ...axes.applicantKinds.map((name) => `applicantKind.${name}`),
    ...axes.financeStates.map((name) => `finance.${name}`),
    ...axes.deliveryStates.map((name) => `delivery.${name}`),
    ...axes.deliveryMethods.map((name) => `deliveryMethod.${name}`),
    ...axes.syncStates.map((name) => `sync.${name}`),
    ...dossierFactNames.map((name) => `fact.${name}`),
  ].map((key) => `dossiers.${key}`);
  for (const key of [...keys, ...dossiers, ...Object.keys(errorCodes).map((code) => `errors.${code}`)])
    expect(vi.has(key), key).toBe(true);
});
