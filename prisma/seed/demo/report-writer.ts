import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from './random';
import { categoryTexts, times, wishes } from './report-texts';

const file = path.join(import.meta.dirname, '../data/streets.json');
const { streets, landmarks } = JSON.parse(readFileSync(file, 'utf8')) as {
  streets: string[];
  landmarks: string[];
};

export type Place = {
  fullName: string;
  isRural: boolean;
  areaKm2: number | null;
  latitude: number | null;
  longitude: number | null;
};
export type WrittenReport = { description: string; address: string };

/** A category, by how often citizens write about it; flooding and landslides come with the rain (`rain` from 0 to 1). */
export function pickCategory(random: Random, rain = 0.3): string {
  const wet = new Set(['drainage-flooding', 'landslide-disaster', 'trees']);
  return random.weighted(
    Object.entries(categoryTexts).map(
      ([code, text]) => [code, text.weight * (wet.has(code) ? 0.7 + rain : 1)] as const,
    ),
  );
}

/** What a citizen writes, and the address that goes with it; without a place, one that nobody could find. */
export function writeReport(random: Random, category: string, place: Place | null): WrittenReport {
  const text = categoryTexts[category];
  if (!text) throw new Error(`no texts for category ${category}`);
  const street = random.pick(streets);
  const slots: Record<string, () => string> = {
    street: () => street,
    landmark: () => random.pick(landmarks),
    n: () => String(random.whole(2, 9)),
    days: () => String(random.whole(2, 20)),
    time: () => random.pick(times),
  };
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name]?.() ?? slot);
  const details = [random.pick(text.details), ...(random.chance(0.35) ? [random.pick(text.details)] : [])];
  const sentences = [
    `${fill(random.pick(text.problems))}${place ? `, ${place.fullName}` : ''}.`,
    ...new Set(details.map(fill)),
    random.pick(wishes),
  ];
  return {
    description: sentences.filter(Boolean).join(' '),
    address: place ? writeAddress(random, street, place) : `Đường ${street}`,
  };
}

/** Another citizen about the same event: the same problem in the first sentence, other words after it. */
export function writeAgain(random: Random, category: string, description: string): string {
  const [problem = description] = description.split(/(?<=\.)\s/u);
  const detail = random
    .pick(categoryTexts[category]?.details ?? wishes)
    .replace(/\{(?:n|days)\}/g, () => String(random.whole(2, 9)))
    .replace('{time}', random.pick(times));
  return [
    `${random.pick(['', 'Tiếp tục phản ánh: ', 'Nhiều hộ dân cùng phản ánh: ', 'Tôi cũng gặp: '])}${problem}`,
    detail,
    random.pick(wishes),
  ]
    .filter(Boolean)
    .join(' ');
}

function writeAddress(random: Random, street: string, place: Place): string {
  if (place.isRural && random.chance(0.7)) return `Thôn ${random.whole(1, 14)}, ${place.fullName}`;
  if (random.chance(0.25)) return `Tổ ${random.whole(1, 12)}, khu ${random.whole(1, 9)}, ${place.fullName}`;
  return `Số ${random.whole(1, 320)} đường ${street}, ${place.fullName}`;
}

const kmPerDegree = 111.2;

/** A point near the centre, by default within two fifths of the radius that a round commune of this size would have. */
export function pointIn(
  random: Random,
  place: Place,
  radiusKm = 0.4 * Math.sqrt((place.areaKm2 ?? 10) / Math.PI),
): { latitude: number; longitude: number } | null {
  if (place.latitude === null || place.longitude === null) return null;
  const angle = random.between(0, 2 * Math.PI);
  const distance = radiusKm * Math.sqrt(random.next());
  const latitude = place.latitude + (distance * Math.sin(angle)) / kmPerDegree;
  const longitude =
    place.longitude +
    (distance * Math.cos(angle)) / (kmPerDegree * Math.cos((place.latitude * Math.PI) / 180));
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
}
