import { describe, expect, it } from 'vitest';
import { changesBetween, conflictNames, isCaseConflict, namesSince } from '@/lib/cases/case-changes';
import { reportFactNames, type ReportFacts } from './report-changes';
import type { ReportConflict, TimelineEntry } from './report-detail';

const seen: ReportFacts = {
  state: 'in_progress',
  localState: null,
  category: 'Thoát nước',
  commune: 'Phường Hạ Long',
  urgency: 'normal',
  department: 'Sở Xây dựng',
  coordinating: '',
  assignee: null,
  dueAt: '2026-11-24T10:00:00.000Z',
  draftAnswer: null,
  publicAnswer: null,
  resultCode: null,
  master: null,
};

const conflict = (...actors: string[]): ReportConflict => ({
  version: 4,
  updatedAt: '2026-11-21T03:00:00.000Z',
  facts: seen,
  changes: actors.map((actor, index) => ({
    version: index + 2,
    at: '',
    actor,
    kind: 'report.assigned',
    fields: [],
  })),
});

describe('changesBetween', () => {
  it('shows each changed fact with both values, in a fixed order', () => {
    expect(
      changesBetween(reportFactNames, seen, { ...seen, assignee: 'Lê Thị Hoa', state: 'assigned' }),
    ).toEqual([
      { field: 'state', before: 'in_progress', after: 'assigned' },
      { field: 'assignee', before: null, after: 'Lê Thị Hoa' },
    ]);
  });
  it('shows nothing for what stands as it was seen', () => {
    expect(
      changesBetween(reportFactNames, seen, {
        ...seen,
        draftAnswer: '',
        commune: 'Phường Hạ Long'.normalize('NFD'),
      }),
    ).toEqual([]);
  });
  it('knows every fact', () => {
    expect([...reportFactNames].sort()).toEqual(Object.keys(seen).sort());
  });
});

describe('conflictNames', () => {
  it('names each person once, in order', () => {
    expect(conflictNames(conflict('Bình', 'An', 'Bình'))).toEqual(['Bình', 'An']);
  });
});

describe('isCaseConflict', () => {
  it('trusts only the right shape', () => {
    expect(isCaseConflict(conflict())).toBe(true);
    for (const other of [null, undefined, 'x', {}, { version: 1, changes: {}, facts: {} }]) {
      expect(isCaseConflict(other)).toBe(false);
    }
  });
});

describe('namesSince', () => {
  const entry = (id: string, actor: string) => ({ id, actor }) as TimelineEntry;
  it('names the authors of new entries only', () => {
    const before = [entry('event-1', 'An')];
    expect(namesSince(before, [...before, entry('event-2', 'Bình'), entry('note-1', 'Bình')])).toEqual([
      'Bình',
    ]);
    expect(namesSince(before, before)).toEqual([]);
  });
});
