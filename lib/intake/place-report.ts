/** Rule: where in the province a report belongs. Communes are data; only their centres and areas are known, not their borders. */
import { fold } from '@/lib/search/fold';

export type Commune = {
  id: number;
  code: string;
  fullName: string;
  latitude: number | null;
  longitude: number | null;
  areaKm2: number | null;
};
export type Place = { latitude?: number; longitude?: number; address?: string; communeCode?: string };
export type Placement =
  { ok: true; communeId: number | null } | { ok: false; refusal: 'outside_province' | 'unknown_commune' };

/** Nearest in kilometres on a sphere; at this distance the flat approximation is off by metres. */
export function distanceKm(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const degree = 111.195;
  const dLat = (a.latitude - b.latitude) * degree;
  const dLon =
    (a.longitude - b.longitude) * degree * Math.cos(((a.latitude + b.latitude) / 2) * (Math.PI / 180));
  return Math.hypot(dLat, dLon);
}

/** A commune is rarely a circle: three times the radius of a circle of its area, and never less than 15 km (islands, bays). */
export function farthestKm(areaKm2: number | null): number {
  return Math.max(15, 3 * Math.sqrt((areaKm2 ?? 0) / Math.PI));
}

function nearest(communes: readonly Commune[], point: { latitude: number; longitude: number }) {
  let best: { commune: Commune; km: number } | null = null;
  for (const commune of communes) {
    if (commune.latitude === null || commune.longitude === null) continue;
    const km = distanceKm(point, { latitude: commune.latitude, longitude: commune.longitude });
    if (!best || km < best.km) best = { commune, km };
  }
  return best;
}

/** The one commune that the address names, if it names exactly one. */
function namedIn(address: string, communes: readonly Commune[]): Commune | null {
  const words = fold(address);
  const named = communes.filter((commune) => words.includes(fold(commune.fullName)));
  const longest = named.filter(
    (a) => !named.some((b) => b !== a && fold(b.fullName).includes(fold(a.fullName))),
  );
  return longest.length === 1 ? (longest[0] ?? null) : null;
}

/**
 * The commune of a place. A commune that is named by its code is believed; otherwise coordinates give the nearest
 * centre, otherwise the address is searched for a commune's name. Coordinates far from every centre lie outside.
 */
export function placeReport(place: Place, communes: readonly Commune[]): Placement {
  const given = place.communeCode
    ? communes.find((commune) => commune.code === place.communeCode)
    : undefined;
  if (place.communeCode && !given) return { ok: false, refusal: 'unknown_commune' };
  if (place.latitude !== undefined && place.longitude !== undefined) {
    const found = nearest(communes, { latitude: place.latitude, longitude: place.longitude });
    if (found && found.km > farthestKm(found.commune.areaKm2))
      return { ok: false, refusal: 'outside_province' };
    if (found && !given) return { ok: true, communeId: found.commune.id };
  }
  const commune = given ?? (place.address ? namedIn(place.address, communes) : null);
  return { ok: true, communeId: commune?.id ?? null };
}
