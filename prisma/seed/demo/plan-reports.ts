import { committee, leads } from './department-data';
import type { Random } from './random';
import type { CategoryFacts, Commune, Fate, ReportPlan, Unit, World } from './report-plan';
import { pickCategory, pointIn, writeAgain, writeReport } from './report-writer';

const day = 86_400_000;
const hour = 3_600_000;
const vietnam = 7 * hour;
const monthsBack = 18;
/** How many citizens write at each hour of the day. */
const hours = [1, 0.5, 0.3, 0.3, 0.5, 1.5, 4, 8, 10, 9, 8, 6, 4, 5, 7, 8, 9, 9, 8, 8, 7, 6, 4, 2].map(
  (weight, at) => [at, weight] as const,
);
/** Rain by month, January first. */
const rain = [0.1, 0.1, 0.2, 0.4, 0.7, 1, 1.2, 1.3, 1, 0.6, 0.3, 0.1];

const fates: readonly (readonly [Fate, number])[] = [
  ['normal', 74],
  ['rejected', 7],
  ['asked', 7],
  ['transferred', 4],
  ['returned', 2.5],
  ['diverted', 1.2],
  ['withdrawn', 0.8],
  ['reopened', 2],
];
/** Work that nobody has finished: only among the reports of the last two months. */
const recentFates: readonly (readonly [Fate, number])[] = [...fates, ['stalled', 9], ['asked', 6]];

/** Plans `count` reports over 18 months that end now, in order of receipt. Pure: the same seed gives the same reports. */
export function planReports(world: World, count: number): ReportPlan[] {
  const today = Math.min(24, Math.ceil(count * 0.02));
  const duplicates = Math.round(count * 0.03);
  const plans: ReportPlan[] = [];
  while (plans.length < count - today - duplicates) plans.push(planReport(world, pastMoment(world)));
  for (let n = 0; n < today; n++)
    plans.push(
      planReport(world, new Date(world.now.getTime() - world.random.between(0.05, 9) * hour), {
        findable: 0.35,
      }),
    );
  const masters = plans.filter((plan) => plan.fate === 'normal' && !plan.isPrivate && plan.commune);
  for (let n = 0; n < duplicates; n++)
    plans.push(planDuplicate(world, masters.length ? world.random.pick(masters) : null));
  return plans.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
}

/** More reports every month, fewer at weekends and at night. */
function pastMoment({ random, now }: World): Date {
  const start = now.getTime() - monthsBack * 30.44 * day;
  for (;;) {
    const at = start + (now.getTime() - start) * random.next() ** 0.6;
    const midnight = Math.floor((at + vietnam) / day) * day - vietnam;
    const weekday = (Math.floor((at + vietnam) / day) + 3) % 7;
    const moment = new Date(midnight + random.weighted(hours) * hour + random.next() * hour);
    if (moment.getTime() > start && moment < now && random.chance(weekday > 4 ? 0.55 : 1)) return moment;
  }
}

/** @param findable how likely the report says where it is, if it is no copy */
function planReport(
  world: World,
  receivedAt: Date,
  { copyOf, findable = 0.96 }: { copyOf?: ReportPlan; findable?: number } = {},
): ReportPlan {
  const { random, now } = world;
  const month = new Date(receivedAt.getTime() + vietnam).getUTCMonth();
  const category = copyOf?.category ?? categoryOf(world, pickCategory(random, rain[month]));
  const commune = copyOf?.commune ?? pickCommune(random, world);
  const isPlaced = copyOf !== undefined || random.chance(findable);
  const written = writeReport(random, category.code, isPlaced ? commune : null);
  const point = copyOf
    ? nearby(random, copyOf, commune)
    : isPlaced && random.chance(0.88)
      ? pointIn(random, commune)
      : null;
  const lead = unitFor(world, commune, random.weighted(leads[category.code] ?? [[committee, 1]]));
  const other = unitFor(world, commune, random.weighted(leads[category.code] ?? [[committee, 1]]));
  const isRecent = now.getTime() - receivedAt.getTime() < 60 * day;
  return {
    category,
    receivedAt,
    commune: isPlaced ? commune : null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    address: copyOf?.address ?? written.address,
    description: copyOf ? writeAgain(random, category.code, copyOf.description) : written.description,
    urgency: random.weighted([
      ['normal', 85],
      ['urgent', isQuick(category) ? 18 : 5],
      ['complex', 7],
    ]),
    channel: random.weighted(world.channels),
    isPrivate: category.isSensitive || random.chance(0.012),
    suggested: suggestion(world, category, isPlaced ? commune : null),
    lead,
    coordinating: other.id !== lead.id && random.chance(0.4) ? other : null,
    fate: random.weighted(isRecent ? recentFates : fates),
    isLate: random.chance(0.14),
    master: null,
    id: 0,
    code: '',
  };
}

/** The same event seen by somebody else, within a hundred metres and a day and a half. */
function planDuplicate(world: World, master: ReportPlan | null): ReportPlan {
  if (!master) return planReport(world, pastMoment(world));
  const latest = Math.min(world.now.getTime(), master.receivedAt.getTime() + 36 * hour);
  const receivedAt = new Date(
    world.random.between(
      master.receivedAt.getTime() + 60_000,
      Math.max(latest, master.receivedAt.getTime() + 90_000),
    ),
  );
  const plan = planReport(world, receivedAt < world.now ? receivedAt : world.now, { copyOf: master });
  return {
    ...plan,
    isPrivate: false,
    suggested: master.suggested,
    lead: master.lead,
    fate: 'duplicate',
    master,
  };
}

function nearby(random: Random, master: ReportPlan, commune: Commune) {
  if (master.latitude === null || master.longitude === null) return null;
  return pointIn(random, { ...commune, latitude: master.latitude, longitude: master.longitude }, 0.09);
}

/** Towns write more than the country. */
function pickCommune(random: Random, { communes, busiest }: World): Commune {
  const first = random.chance(0.05) ? busiest : random.pick(communes);
  return first.isRural && random.chance(0.6) ? random.pick(communes) : first;
}

function categoryOf(world: World, code: string): CategoryFacts {
  const found = world.categories.get(code);
  if (!found) throw new Error(`no category ${code}`);
  return found;
}

function unitFor(world: World, commune: Commune, code: string): Unit {
  return world.units.get(code) ?? commune.committee;
}

/** The routing rule of the category, else the committee of the commune, as route-report.ts decides. */
function suggestion(world: World, category: CategoryFacts, commune: Commune | null): Unit | null {
  return world.units.get(leads[category.code]?.[0]?.[0] ?? '') ?? commune?.committee ?? null;
}

/** Danger: promised within three working days, and more often urgent than the rest. */
function isQuick({ sla }: CategoryFacts): boolean {
  const term = sla.normal?.resolve;
  return term?.unit === 'working_days' && term.value <= 3;
}
