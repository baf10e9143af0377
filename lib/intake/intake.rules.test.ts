import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { sniffPhoto } from '@/lib/files/sniff-photo';
import { cleanText, textLength } from './clean-text';
import { splitFileName } from './open311/file-name';
import { parseRequestsQuery } from './open311/requests-query';
import { formatTime, parseTime } from './open311/time';
import { toXml } from './open311/xml';
import { distanceKm, placeReport, type Commune } from './place-report';
import { takeToken, type Bucket } from './token-bucket';

const text = fc.string({ unit: 'binary' });
const now = new Date('2026-06-10T03:00:00Z');

describe('cleanText', () => {
  it('is stable, composed and free of what databases and XML refuse', () => {
    fc.assert(
      fc.property(text, (given) => {
        const clean = cleanText(given);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(clean).not.toMatch(/[\0\r\ufffe\uffff]/);
        expect(clean).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('counts characters, not bytes or marks', () => {
    expect([textLength('ế'), textLength('ế'.normalize('NFD')), textLength('😀')]).toEqual([1, 1, 1]);
  });
});

describe('toXml', () => {
  it('carries any clean text there and back', () => {
    const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true, trimValues: false });
    fc.assert(
      fc.property(
        text.map(cleanText).filter((given) => given !== ''),
        (given) => {
          expect((parser.parse(toXml('a', { b: given })) as { a: { b: string } }).a.b).toBe(given);
        },
      ),
    );
  });

  it('names the items of a list, and writes nothing as an empty element', () => {
    expect(toXml('services', [{ service_code: '1', metadata: false, group: null }])).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<services><service><service_code>1</service_code><metadata>false</metadata><group/></service></services>\n',
    );
    expect(toXml('services', [])).toContain('<services/>');
  });
});

describe('the names and times of GeoReport', () => {
  it('reads the format from the extension', () => {
    expect(splitFileName('a.b.JSON')).toEqual({ name: 'a.b', format: 'json' });
    expect(splitFileName('services')).toEqual({ name: 'services', format: 'xml' });
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (time) => {
          expect(parseTime(formatTime(time)!)?.getTime()).toBe(Math.floor(time.getTime() / 1000) * 1000);
        },
      ),
    );
    expect(['2026-03-02', '2026-03-02T08:00:00', '2026-13-02T08:00:00Z', 'yesterday'].map(parseTime)).toEqual(
      [null, null, null, null],
    );
  });

  it('caps a page at 1,000 rows and names all that is wrong', () => {
    const ask = (query: string) => parseRequestsQuery(new URLSearchParams(query), now);
    expect(ask('page_size=5000').query.pageSize).toBe(1000);
    expect(ask('').query.received).toEqual({ from: new Date('2026-03-12T03:00:00Z'), to: now });
    expect(ask('updated_after=2020-01-01T00:00:00Z').query.received).toBeNull();
    expect(ask('page=0&page_size=x&status=odd&start_date=1').problems.map((problem) => problem.path)).toEqual(
      ['start_date', 'status', 'page', 'page_size'],
    );
    expect(ask('start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z').problems).toMatchObject([
      { messageKey: 'date_order' },
    ]);
  });
});

describe('placeReport', () => {
  const commune = (
    id: number,
    latitude: number | null,
    longitude: number | null,
    fullName = `Xã ${id}`,
  ): Commune => ({
    id,
    code: `0${id}`,
    fullName,
    latitude,
    longitude,
    areaKm2: 50,
  });
  const communes = [
    commune(1, 21, 107, 'Phường Hà Lầm'),
    commune(2, 21.2, 107.2, 'Xã Hoà An'),
    commune(3, null, null),
  ];

  it('takes the nearest centre, believes a code, and finds a name in an address', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20.95, max: 21.25, noNaN: true }),
        fc.double({ min: 106.95, max: 107.25, noNaN: true }),
        (latitude, longitude) => {
          const km = (i: number) =>
            distanceKm(
              { latitude, longitude },
              { latitude: communes[i]!.latitude!, longitude: communes[i]!.longitude! },
            );
          fc.pre(Math.min(km(0), km(1)) < 14);
          expect(placeReport({ latitude, longitude }, communes)).toEqual({
            ok: true,
            communeId: km(0) <= km(1) ? 1 : 2,
          });
          expect(placeReport({ latitude, longitude, communeCode: '03' }, communes)).toEqual({
            ok: true,
            communeId: 3,
          });
        },
      ),
    );
    expect(placeReport({ address: '5 đường Trần Phú, phuong ha lam' }, communes)).toEqual({
      ok: true,
      communeId: 1,
    });
    expect(placeReport({ address: 'giữa Phường Hà Lầm và Xã Hòa An' }, communes)).toEqual({
      ok: true,
      communeId: null,
    });
  });

  it('refuses places far from every centre and unknown codes; without centres it cannot tell', () => {
    expect(placeReport({ latitude: 10.77, longitude: 106.7 }, communes)).toEqual({
      ok: false,
      refusal: 'outside_province',
    });
    expect(placeReport({ communeCode: '99' }, communes)).toEqual({ ok: false, refusal: 'unknown_commune' });
    expect(placeReport({ latitude: 10.77, longitude: 106.7 }, [communes[2]!])).toEqual({
      ok: true,
      communeId: null,
    });
  });
});

describe('takeToken', () => {
  it('never lets more through than the burst and the rate allow', () => {
    const size = { burst: 5, perSecond: 2 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 60 }), (waits) => {
        let bucket: Bucket | undefined;
        let [at, through] = [0, 0];
        for (const wait of waits) {
          at += wait;
          const taken = takeToken(bucket, size, at);
          bucket = taken.bucket;
          if (taken.waitSeconds === 0) through += 1;
        }
        expect(through).toBeLessThanOrEqual(size.burst + (at / 1000) * size.perSecond + 1e-6);
      }),
    );
    expect(takeToken({ tokens: 0, at: 0 }, { burst: 10, perSecond: 1 / 6 }, 0).waitSeconds).toBe(6);
  });
});

describe('sniffPhoto', () => {
  it('knows a photo by its first bytes and nothing else', () => {
    const bytes = (given: string) => Uint8Array.from([...given].map((char) => char.charCodeAt(0)));
    expect(sniffPhoto(bytes('\xff\xd8\xff\xe0'))).toBe('jpeg');
    expect(sniffPhoto(bytes('RIFF\0\0\0\0WEBPVP8 '))).toBe('webp');
    for (const none of ['', 'GIF', '<svg/>', '%PDF-1.7', 'MZ', 'RIFF\0\0\0\0WAVE', 'just words'])
      expect(sniffPhoto(bytes(none))).toBeNull();
  });
});
