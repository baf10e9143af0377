import { getAllWards } from 'new-vn-provinces/wards';
import { numberOrNull, readCsv } from '../../prisma/seed/data/read-csv';
import type { Random } from '../../prisma/seed/demo/random';
import {
  pickCategory,
  pointIn,
  writeAgain,
  writeReport,
  type Place,
} from '../../prisma/seed/demo/report-writer';
import { mailboxOf, phoneNumber, vietnameseName } from '../../prisma/seed/demo/vietnamese-names';
import { answerTo } from './answers';
import { apps } from './apps';
import { isRequired, type Attribute, type Service } from './open311-client';
import { takePhoto } from './photo';

export type Written = {
  key: string;
  apiKey: string;
  service: Service;
  description: string;
  address: string;
  place: Place;
  point: { latitude: number; longitude: number } | null;
  photos: Buffer[];
  fields: [string, string][];
};

/** The communes of the province with the centres that are known (prisma/seed/data); without one an address must do. */
export async function listPlaces(province: string): Promise<Place[]> {
  const centres = new Map(
    readCsv<'code' | 'area_km2' | 'lat' | 'lon'>('commune-centres.csv').map((row) => [row.code, row]),
  );
  const wards = (await getAllWards()).filter((ward) => ward.idProvince === province);
  if (wards.length === 0) throw new Error(`--province ${province}: there is no such province.`);
  return wards.map((ward) => {
    const centre = centres.get(ward.idWard);
    return {
      fullName: ward.name.normalize('NFC'),
      isRural: ward.name.startsWith('Xã '),
      areaKm2: centre ? numberOrNull(centre.area_km2) : null,
      latitude: centre ? numberOrNull(centre.lat) : null,
      longitude: centre ? numberOrNull(centre.lon) : null,
    };
  });
}

export class Citizens {
  private count = 0;
  constructor(
    private readonly random: Random,
    private readonly run: string,
    private readonly places: readonly Place[],
    private readonly services: readonly Service[],
  ) {}

  /** A report about something new. */
  async write(): Promise<Written> {
    const service =
      this.services.find((known) => known.code === pickCategory(this.random, 0.6)) ??
      this.random.pick(this.services);
    const place = this.random.pick(this.places);
    const known = await this.describe(service.code, place);
    const point = this.random.chance(0.9) ? pointIn(this.random, place) : null;
    return this.complete({ service, place, point, ...known });
  }

  /** Somebody else about the same event, within a hundred metres. */
  async writeAbout(other: Written): Promise<Written> {
    const centre = other.point && { ...other.place, ...other.point };
    return this.complete({
      service: other.service,
      place: other.place,
      point: centre ? pointIn(this.random, centre, 0.08) : null,
      description: writeAgain(this.random, other.service.code, other.description),
      address: other.address,
    });
  }

  private async describe(category: string, place: Place) {
    try {
      return writeReport(this.random, category, place);
    } catch {
      // A category that this office added itself.
      return writeReport(this.random, 'other', place);
    }
  }

  private async complete(
    facts: Pick<Written, 'service' | 'place' | 'point' | 'description' | 'address'>,
  ): Promise<Written> {
    const { random } = this;
    const name = vietnameseName(random);
    const fields: [string, string][] = random.chance(0.9)
      ? [
          ['first_name', name.split(' ').slice(1).join(' ')],
          ['last_name', name.split(' ')[0] ?? ''],
          ['phone', phoneNumber(random)],
        ]
      : [];
    if (random.chance(0.3)) fields.push(['email', `${mailboxOf(name)}@example.com`]);
    for (const attribute of facts.service.attributes) {
      if (isRequired(attribute) || random.chance(0.5)) fields.push(...this.answer(attribute));
    }
    const photos = random.chance(0.45) ? [await takePhoto(random, facts.point)] : [];
    if (photos.length && random.chance(0.3)) photos.push(await takePhoto(random, facts.point));
    const number = ++this.count;
    fields.push(['device_id', `${this.run}-${number}`]);
    return { ...facts, key: `${this.run}-${number}`, apiKey: random.weighted(apps), photos, fields };
  }

  private answer(attribute: Attribute): [string, string][] {
    const keys = attribute.values?.map((value) => value.key) ?? [];
    const many = attribute.datatype === 'multivaluelist' ? '[]' : '';
    return answerTo(this.random, attribute.datatype, keys).map((value) => [
      `attribute[${attribute.code}]${many}`,
      value,
    ]);
  }
}

/** The form that is posted: plain, or multipart when there are photos. */
export function toForm(report: Written): URLSearchParams | FormData {
  const form = report.photos.length ? new FormData() : new URLSearchParams();
  form.append('api_key', report.apiKey);
  form.append('service_code', report.service.code);
  form.append('description', report.description);
  form.append('address_string', report.address);
  if (report.point) {
    form.append('lat', String(report.point.latitude));
    form.append('long', String(report.point.longitude));
  }
  for (const [name, value] of report.fields) form.append(name, value);
  if (form instanceof FormData) {
    for (const [index, photo] of report.photos.entries())
      form.append(
        'media',
        new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }),
        `photo-${index + 1}.jpg`,
      );
  }
  return form;
}
