import { describe, expect, it } from 'vitest';
import { changesBetween, namesSince, reportFactNames, type ReportFacts } from './report-changes';

const facts: ReportFacts = {
  state: 'in_progress', category: 'Thoát nước', commune: 'Phường Hạ Long', urgency: 'normal', department: 'Sở Xây dựng',
  coordinating: '', assignee: null, dueAt: '2026-11-24T10:00:00.000Z', draftAnswer: null, publicAnswer: null, master: null,
};

describe('changesBetween', () => {
  it('shows nothing when nothing changed', () => {
    expect(changesBetween(facts, { ...facts })).toEqual([]);
  });
  it('shows each changed fact with both values, in a fixed order', () => {
    const after = { ...facts, assignee: 'Lê Thị Hoa', state: 'assigned' };
    expect(changesBetween(facts, after)).toEqual([
      { field: 'state', before: 'in_progress', after: 'assigned' },
      { field: 'assignee', before: null, after: 'Lê Thị Hoa' },
    ]);
  });
  it('takes empty for nothing, and NFD for NFC', () => {
    const after = { ...facts, draftAnswer: '', commune: 'Phường Hạ Long'.normalize('NFD') };
    expect(changesBetween(facts, after)).toEqual([]);
  });
  it('knows every fact', () => {
    expect([...reportFactNames].sort()).toEqual(Object.keys(facts).sort());
  });
});

describe('namesSince', () => {
  const seen = [{ at: '1', actor: 'An' }];
  it('names each person once, and nobody for what was seen', () => {
    const now = [{ at: '3', actor: 'Bình' }, { at: '2', actor: 'Bình' }, { at: '1', actor: 'An' }];
    expect(namesSince(seen, now)).toEqual(['Bình']);
    expect(namesSince(seen, seen)).toEqual([]);
  });
  it('counts two entries of one moment as two', () => {
    expect(namesSince(seen, [...seen, ...seen])).toEqual(['An']);
  });
});
