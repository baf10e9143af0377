import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeReport, type RoutingRule } from './route-report';

const id = fc.integer({ min: 1, max: 4 });
const maybe = fc.option(id, { nil: null });
const rule: fc.Arbitrary<RoutingRule> = fc.record({
  position: fc.integer({ min: 1, max: 50 }),
  categoryId: maybe,
  administrativeUnitId: maybe,
  departmentId: maybe,
});
const rules = fc.uniqueArray(rule, { maxLength: 8, selector: (one) => one.position });
const report = fc.record({ categoryId: id, communeId: maybe, defaultDepartmentId: maybe });
const committees = fc.array(fc.tuple(id, fc.integer({ min: 5, max: 8 }))).map((pairs) => new Map(pairs));
const working = fc.uniqueArray(fc.integer({ min: 1, max: 8 })).map((ids) => new Set(ids));

describe('routeReport', () => {
  it('takes the first rule by position that holds and names a working department', () => {
    fc.assert(
      fc.property(report, rules, committees, working, (asked, all, homes, open) => {
        const committee = asked.communeId === null ? undefined : homes.get(asked.communeId);
        const expected = [...all]
          .sort((a, b) => a.position - b.position)
          .filter((one) => (one.categoryId ?? asked.categoryId) === asked.categoryId)
          .filter((one) => one.administrativeUnitId === null || one.administrativeUnitId === asked.communeId)
          .map((one) => one.departmentId ?? committee)
          .concat(asked.defaultDepartmentId ?? undefined, committee)
          .find((department) => department !== undefined && open.has(department));
        expect(routeReport(asked, all, homes, open)).toBe(expected ?? null);
      }),
    );
  });

  it('does not depend on the order in which the rules come, and never names a disabled department', () => {
    fc.assert(
      fc.property(report, rules, committees, working, (asked, all, homes, open) => {
        const decided = routeReport(asked, all, homes, open);
        expect(routeReport(asked, all.toReversed(), homes, open)).toBe(decided);
        if (decided !== null) expect(open.has(decided)).toBe(true);
      }),
    );
  });

  it('ignores a rule added after the one that decided', () => {
    fc.assert(
      fc.property(report, rules, rule, committees, working, (asked, all, later, homes, open) => {
        const catchAll = { position: 60, categoryId: null, administrativeUnitId: null, departmentId: 1 };
        const sure = new Set([...open, 1]);
        const before = routeReport(asked, [...all, catchAll], homes, sure);
        expect(routeReport(asked, [...all, catchAll, { ...later, position: 99 }], homes, sure)).toBe(before);
      }),
    );
  });
});
