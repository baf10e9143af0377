import { describe, expect, it } from 'vitest';
import { shareOf, sortFigures, totalOf, type CommuneFigure } from './commune-figures';

function figure(
  unitName: string,
  value: number | null,
  numerator: number | null = null,
  denominator: number | null = null,
): CommuneFigure {
  return {
    unitCode: unitName,
    unitName,
    value,
    qualifier: '=',
    numerator,
    denominator,
    asOf: null,
    source: null,
    isDemo: false,
  };
}

describe('figures of communes', () => {
  it('puts the best first and gaps last, never as zeros', () => {
    const sorted = sortFigures([figure('B', null), figure('A', 0), figure('D', 90), figure('C', 90)]);
    expect(sorted.map((one) => one.unitName)).toEqual(['C', 'D', 'A', 'B']);
  });

  it('adds up only what was reported and says how many are missing', () => {
    const total = totalOf(
      [figure('A', 50, 50, 100), figure('B', 100, 300, 300), figure('C', null), figure('D', 70)],
      70,
    );
    expect(total).toEqual({
      present: 3,
      expected: 4,
      numerator: 350,
      denominator: 400,
      value: 87.5,
      reachedTarget: 2,
    });
  });

  it('has no share without parts and none for a denominator of 0', () => {
    expect(totalOf([figure('A', null)], null)).toMatchObject({ present: 0, expected: 1, value: null });
    expect(shareOf(null, 5, 0)).toBeNull();
    expect(shareOf(null, 230_540, 264_866)).toBeCloseTo(87.04, 2);
    expect(shareOf(87, 230_540, 264_866)).toBe(87);
  });
});
