import type { Tx } from '../tx';
import type { Random } from './random';
import type { CommuneRow } from './seed-organisation';

const source = 'Số liệu minh họa (demo), không phải số liệu thật';

/** Indicators with a value for every commune: [code, share of people it counts, lowest, highest, target]. */
const measured = [
  ['vneid_level2_rate', 0.74, 0.58, 0.94, 85],
  ['smartphone_rate', 1, 0.7, 0.98, 95],
  ['basic_digital_skill_rate', 1, 0.45, 0.82, 75],
  ['online_payment_rate', 0.05, 0.35, 0.9, 80],
] as const;
const gaps = 3;

/** Values for the last three months with numerator, denominator and as-of. Three communes have not reported: a gap, not a zero. */
export async function seedCommuneIndicators(
  tx: Tx,
  random: Random,
  communes: readonly CommuneRow[],
  now: Date,
): Promise<void> {
  const ids = new Map(
    (await tx.indicator.findMany({ select: { id: true, code: true } })).map((row) => [row.code, row.id]),
  );
  const silent = new Set(communes.slice(-gaps).map((commune) => commune.id));
  const population = new Map(
    communes.map((commune) => [
      commune.id,
      random.whole(commune.kind === 'ward' ? 14_000 : 4_000, commune.kind === 'ward' ? 52_000 : 17_000),
    ]),
  );
  for (const [code, share, low, high, target] of measured) {
    const indicatorId = ids.get(code);
    if (!indicatorId) throw new Error(`no indicator ${code}`);
    const values = communes
      .filter((commune) => !silent.has(commune.id))
      .flatMap((commune) => {
        const denominator = Math.round((population.get(commune.id) ?? 0) * share);
        const latest = random.between(commune.kind === 'ward' ? (low + high) / 2 : low, high);
        return [1, 2, 3].map((monthsAgo) => {
          const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1));
          const asOf = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0));
          const numerator = Math.round(denominator * latest * (1 - 0.015 * (monthsAgo - 1)));
          const value = Number(((numerator / denominator) * 100).toFixed(4));
          return {
            indicatorId,
            administrativeUnitId: commune.id,
            period: start.toISOString().slice(0, 7),
            periodStart: start,
            numerator,
            denominator,
            value,
            asOf,
            source,
            isDemo: true,
          };
        });
      });
    await tx.indicatorValue.createMany({ data: values });
    await tx.indicatorTarget.create({
      data: { indicatorId, year: now.getUTCFullYear(), value: target, source },
    });
  }
}
