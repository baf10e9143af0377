import { expect, it } from 'vitest';
import { chooseSlaVersion, type SlaVersionFacts } from './sla-terms';

const day = { unit: 'working_days', value: 1 } as const;
const any = {
  accept: day,
  update: null,
  resolve: day,
  publish: day,
  warnHours: 8,
  maxExtensions: 1,
  profileId: 1,
  urgency: 'normal',
  flow: null,
  departmentId: null,
  validFrom: '2025-01-01T00:00:00Z',
};
const versions: SlaVersionFacts[] = [
  { ...any, id: 1 },
  { ...any, id: 2, urgency: 'urgent' },
  { ...any, id: 3, flow: 'administrative' },
  { ...any, id: 4, departmentId: 10 },
  { ...any, id: 5, departmentId: 20 },
  { ...any, id: 6, departmentId: 20, flow: 'administrative' },
  { ...any, id: 7, profileId: 2 },
  { ...any, id: 8, profileId: 3 },
  { ...any, id: 9, profileId: 3, validFrom: '2026-01-01T00:00:00Z' },
];

it.each([
  ['nobody has it', 1, 'normal', 'field', [], 1],
  ['the urgency has its own', 1, 'urgent', 'field', [], 2],
  ['the urgency has none: the normal one', 1, 'complex', 'field', [], 1],
  ['the flow has its own', 1, 'normal', 'administrative', [], 3],
  ['the department has its own', 1, 'normal', 'field', [10], 4],
  ['a department above it has one', 1, 'normal', 'field', [10, 30], 4],
  ['the nearest department goes first', 1, 'normal', 'field', [10, 20, 30], 5],
  ['the department goes before the flow', 1, 'normal', 'administrative', [10], 4],
  ['department and flow together', 1, 'normal', 'administrative', [10, 20], 6],
  ['danger goes before the department', 1, 'urgent', 'field', [10], 2],
  ['another department’s is not meant', 1, 'normal', 'field', [40], 1],
  ['the one that began last', 3, 'normal', 'field', [], 9],
  ['a profile without versions', 4, 'normal', 'field', [], undefined],
])('%s', (_why, profileId, urgency, flow, departmentPath, id) => {
  expect(chooseSlaVersion(versions, { profileId, urgency, flow, departmentPath })?.id).toBe(id);
});
