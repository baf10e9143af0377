import { getAllProvince } from 'new-vn-provinces/provinces';
import { describe, expect, it } from 'vitest';
import { periodSpan } from '../reference/indicators';
import { listProvinces, splitUnitName } from '../reference/administrative-units';
import { categories } from '../reference/category-data';
import { roles } from '../reference/role-data';
import { permissions } from '../../../lib/access/permissions';
import { committee, departments, leads } from './department-data';
import { randomFrom } from './random';
import { categoryTexts } from './report-texts';
import { pickCategory, pointIn, writeReport } from './report-writer';

const place = { fullName: 'Phường Thử', isRural: false, areaKm2: 12, latitude: 21, longitude: 107 };

describe('demo texts', () => {
  it('are the same for the same seed and differ for another', () => {
    const written = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 50 }, () => writeReport(random, pickCategory(random), place));
    };
    expect(written(3)).toEqual(written(3));
    expect(written(3)).not.toEqual(written(4));
  });

  it('leave no slot unfilled', () => {
    const random = randomFrom(1);
    for (const code of Object.keys(categoryTexts)) {
      for (let n = 0; n < 60; n++) expect(writeReport(random, code, place).description).not.toMatch(/[{}]/);
    }
  });

  it('speak of flooding often enough to be searched for', () => {
    const random = randomFrom(2);
    const texts = Array.from(
      { length: 2000 },
      () => writeReport(random, pickCategory(random, 0.6), place).description,
    );
    expect(texts.filter((text) => text.includes('ngập')).length / texts.length).toBeGreaterThan(0.05);
  });

  it('lie within the commune', () => {
    const random = randomFrom(5);
    for (let n = 0; n < 500; n++) {
      const point = pointIn(random, place);
      expect(
        Math.hypot((point?.latitude ?? 0) - 21, ((point?.longitude ?? 0) - 107) * 0.93) * 111.2,
      ).toBeLessThan(0.82);
    }
  });
});

describe('reference data', () => {
  it('has texts and a leading department for each category', () => {
    const units = new Set([committee, ...departments.map((department) => department.code)]);
    expect(Object.keys(categoryTexts).sort()).toEqual(categories.map((category) => category.code).sort());
    for (const { code } of categories)
      expect(
        leads[code]?.every(([unit]) => units.has(unit)),
        code,
      ).toBe(true);
    for (const { code, questions = [] } of categories) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const question of questions)
        expect(question.datatype.endsWith('list')).toBe((question.values?.length ?? 0) > 0);
    }
    expect(categories.filter((category) => category.isSensitive).length).toBeGreaterThanOrEqual(2);
  });

  it('grants only reaches that the registry knows', () => {
    for (const role of roles) {
      for (const [permission, reach] of Object.entries(role.grants)) {
        expect(
          permissions[permission as keyof typeof permissions].reaches as readonly string[],
          `${role.code} ${permission}`,
        ).toContain(reach);
      }
    }
  });

  it('names the provinces as they are called since 2026', async () => {
    const provinces = await listProvinces();
    expect(provinces.map((province) => province.code)).toEqual(
      (await getAllProvince()).map((province) => province.idProvince),
    );
    expect(splitUnitName('Đặc khu Thử Nghiệm')).toEqual({ kind: 'special_zone', name: 'Thử Nghiệm' });
    expect(() => splitUnitName('Quận Thử')).toThrow('unknown kind');
  });

  it('reads reporting periods', () => {
    const days = (period: string) =>
      Object.values(periodSpan(period)).map((date) => date.toISOString().slice(0, 10));
    expect(days('2024-08')).toEqual(['2024-08-01', '2024-08-31']);
    expect(days('2024-Q2')).toEqual(['2024-04-01', '2024-06-30']);
    expect(days('2024-H1')).toEqual(['2024-01-01', '2024-06-30']);
    expect(days('2024')).toEqual(['2024-01-01', '2024-12-31']);
  });
});
