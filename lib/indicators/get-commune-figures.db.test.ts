import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { contextFor, createDepartment, createPerson, createUnit } from '@/lib/testing/factories';
import { getCommuneFigures } from './get-commune-figures';
import { listReportedFigures } from './list-reported-figures';

const leader = contextFor(await createPerson({ grants: { 'dashboard.read': 'all' } }));
let communes: { id: number; code: string }[];

beforeAll(async () => {
  const province = await createUnit({ code: '22', kind: 'province' });
  const elsewhere = await createUnit({ code: '33', kind: 'province' });
  communes = [];
  for (let i = 0; i < 4; i++) communes.push(await createUnit({ parentId: province.id }));
  await createUnit({ parentId: elsewhere.id });
  const abolished = await createUnit({
    parentId: province.id,
    kind: 'former_district',
    validTo: new Date('2025-06-30'),
  });
  await db().administrativeUnitSuccession.create({
    data: {
      predecessorId: abolished.id,
      successorId: communes[0]?.id ?? 0,
      effectiveFrom: new Date('2025-07-01'),
      source: 'law',
    },
  });
  const indicator = await db().indicator.create({
    data: {
      code: 'vneid_level2_rate',
      name: 'VNeID',
      nameEn: 'VNeID',
      unit: '%',
      denominatorKind: 'id_cards_issued',
    },
  });
  await db().indicatorTarget.create({
    data: { indicatorId: indicator.id, year: 2026, value: 85, source: 'plan' },
  });
  const value = (unitId: number, period: string, numerator: number, denominator: number, isDemo = true) => ({
    indicatorId: indicator.id,
    administrativeUnitId: unitId,
    period,
    periodStart: new Date(`${period}-01`),
    numerator,
    denominator,
    asOf: new Date(`${period}-28`),
    source: 'test sheet',
    isDemo,
  });
  await db().indicatorValue.createMany({
    data: [
      value(communes[0]?.id ?? 0, '2026-05', 80, 100),
      value(communes[1]?.id ?? 0, '2026-05', 90, 100, false),
      value(communes[2]?.id ?? 0, '2026-05', 0, 100),
      value(communes[0]?.id ?? 0, '2026-04', 70, 100),
      { ...value(communes[1]?.id ?? 0, '2026-05', 10, 100), supersededAt: new Date('2026-06-01') },
      { ...value(abolished.id, '2024-08', 230_540, 264_866, false), value: 87 },
    ],
  });
});

describe('getCommuneFigures', () => {
  it('answers the newest period sorted, with a gap for the commune that is missing', async () => {
    const { period, periods, indicators } = await getCommuneFigures(leader, null);
    expect([period, periods]).toEqual(['2026-05', ['2026-05', '2026-04']]);
    const [indicator] = indicators;
    expect(indicator?.rows.map((row) => row.value)).toEqual([90, 80, 0, null]);
    expect(indicator?.rows[0]).toMatchObject({
      numerator: 90,
      denominator: 100,
      asOf: '2026-05-28',
      source: 'test sheet',
      isDemo: false,
    });
    expect(indicator?.total).toEqual({
      present: 3,
      expected: 4,
      numerator: 170,
      denominator: 300,
      value: (170 / 300) * 100,
      reachedTarget: 1,
    });
    expect(indicator?.target).toEqual({ value: 85, year: 2026, source: 'plan' });
  });

  it('answers an older period when asked, the newest for one that does not exist', async () => {
    expect((await getCommuneFigures(leader, '2026-04')).indicators[0]?.total.present).toBe(1);
    expect((await getCommuneFigures(leader, '1999-01')).period).toBe('2026-05');
  });

  it('shows a commune its own figure and no other', async () => {
    const committee = await createDepartment({
      kind: 'commune_committee',
      administrativeUnitId: communes[0]?.id ?? 0,
    });
    const officer = contextFor(
      await createPerson({ departmentId: committee.id, grants: { 'dashboard.read': 'department' } }),
    );
    const { indicators } = await getCommuneFigures(officer, null);
    expect(indicators[0]?.rows.map((row) => row.unitCode)).toEqual([communes[0]?.code]);
    expect(await listReportedFigures(officer)).toHaveLength(1);
    const elsewhere = contextFor(await createPerson({ grants: { 'dashboard.read': 'department' } }));
    expect((await getCommuneFigures(elsewhere, null)).periods).toEqual([]);
    expect(await listReportedFigures(elsewhere)).toEqual([]);
  });

  it('is forbidden without dashboard.read', async () => {
    const nobody = contextFor(await createPerson());
    await expect(getCommuneFigures(nobody, null)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listReportedFigures(nobody)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('listReportedFigures', () => {
  it('keeps the figures of abolished units apart, as they were reported', async () => {
    expect(await listReportedFigures(leader)).toMatchObject([
      {
        value: 87,
        numerator: 230_540,
        denominator: 264_866,
        isAbolished: true,
        period: '2024-08',
        qualifier: '=',
        asOf: '2024-08-28',
      },
    ]);
  });
});
