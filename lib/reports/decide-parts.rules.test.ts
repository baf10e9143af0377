import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideParts, type Wanted } from './decide-parts';
import type { LivePart } from './offered-actions';

const lead: LivePart = { id: 1, departmentId: 10, part: 'lead', assigneeId: null };
const helper: LivePart = { id: 2, departmentId: 20, part: 'coordinating', assigneeId: null };
const nothing = { handedOn: [], cancelled: [], named: null, added: [], leadChanges: false };

it('changes nothing when the wish is what is', () => {
  expect(decideParts([lead, helper], { leadId: 10, assigneeId: null, coordinatingIds: [20] })).toEqual(
    nothing,
  );
});

it('completes a lead without a person, and hands on from person to person so that history keeps both', () => {
  expect(decideParts([lead], { leadId: 10, assigneeId: 5, coordinatingIds: [] })).toEqual({
    ...nothing,
    named: { id: 1, assigneeId: 5 },
  });
  expect(
    decideParts([{ ...lead, assigneeId: 5 }], { leadId: 10, assigneeId: 6, coordinatingIds: [] }),
  ).toEqual({
    ...nothing,
    handedOn: [1],
    added: [{ departmentId: 10, part: 'lead', assigneeId: 6 }],
  });
});

it('lets a coordinating department become the lead', () => {
  expect(decideParts([lead, helper], { leadId: 20, assigneeId: null, coordinatingIds: [10] })).toEqual({
    handedOn: [1],
    cancelled: [2],
    named: null,
    leadChanges: true,
    added: [
      { departmentId: 20, part: 'lead', assigneeId: null },
      { departmentId: 10, part: 'coordinating', assigneeId: null },
    ],
  });
});

const ids = fc.integer({ min: 1, max: 6 });
const wanted: fc.Arbitrary<Wanted> = fc
  .record({ leadId: ids, assigneeId: fc.option(ids), coordinatingIds: fc.array(ids) })
  .map((wish) => ({ ...wish, coordinatingIds: wish.coordinatingIds.filter((id) => id !== wish.leadId) }));

it('after any two wishes in a row exactly the wanted departments have live parts, each once, one of them leading', () => {
  const apply = (live: LivePart[], wish: Wanted): LivePart[] => {
    const change = decideParts(live, wish);
    const ended = new Set([...change.handedOn, ...change.cancelled]);
    const kept = live
      .filter((part) => !ended.has(part.id))
      .map((part) =>
        part.id === change.named?.id ? { ...part, assigneeId: change.named.assigneeId } : part,
      );
    return [...kept, ...change.added.map((part, index) => ({ ...part, id: 1000 * live.length + index + 1 }))];
  };
  fc.assert(
    fc.property(wanted, wanted, (first, second) => {
      const live = apply(apply([], first), second);
      expect(live.filter((part) => part.part === 'lead')).toMatchObject([
        { departmentId: second.leadId, assigneeId: second.assigneeId },
      ]);
      expect(live.map((part) => part.departmentId).sort()).toEqual(
        [...new Set([second.leadId, ...second.coordinatingIds])].sort(),
      );
    }),
  );
});
