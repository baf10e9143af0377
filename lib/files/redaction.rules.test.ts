import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaBetween,
  moveArea,
  photoEvent,
  PhotoArea,
  pixelsOf,
  resizeArea,
  sameRedaction,
  smallestArea,
  whole,
  type Redaction,
} from './redaction';

const area = fc
  .tuple(fc.nat(whole), fc.nat(whole), fc.nat(whole), fc.nat(whole))
  .map(([ax, ay, bx, by]) => areaBetween({ x: ax, y: ay }, { x: bx, y: by }))
  .filter((made) => made !== null);
const step = fc.integer({ min: -2 * whole, max: 2 * whole });
const size = fc.integer({ min: 1, max: 10_000 });

describe('an area', () => {
  it('stays inside the picture, however it is drawn, moved and resized', () => {
    fc.assert(
      fc.property(area, step, step, (made, x, y) => {
        for (const next of [made, moveArea(made, x, y), resizeArea(made, x, y)])
          expect(PhotoArea.safeParse(next).success).toBe(true);
        expect(moveArea(made, x, y)).toMatchObject({ width: made.width, height: made.height });
        expect(resizeArea(made, x, y)).toMatchObject({ left: made.left, top: made.top });
      }),
    );
  });

  it('covers every pixel that it touches, in a picture of any size, and none outside', () => {
    fc.assert(
      fc.property(area, size, size, (made, width, height) => {
        const pixels = pixelsOf(made, { width, height });
        expect(pixels.width).toBeGreaterThan(0);
        expect(pixels.height).toBeGreaterThan(0);
        expect(pixels.left + pixels.width).toBeLessThanOrEqual(width);
        expect(pixels.top + pixels.height).toBeLessThanOrEqual(height);
        expect(pixels.left).toBeLessThanOrEqual((made.left * width) / whole);
        expect(pixels.left + pixels.width).toBeGreaterThanOrEqual(
          Math.min(width, ((made.left + made.width) * width) / whole),
        );
      }),
    );
  });

  it('that is too small to have been meant is none', () => {
    expect(areaBetween({ x: 5, y: 5 }, { x: 5 + smallestArea - 1, y: 500 })).toBeNull();
    expect(areaBetween({ x: 500, y: 400 }, { x: 300, y: -20 })).toEqual({
      left: 300,
      top: 0,
      width: 200,
      height: 400,
    });
  });
});

describe('the history', () => {
  const box: Redaction = { style: 'box', areas: [{ left: 0, top: 0, width: 100, height: 100 }] };
  it('calls each step by what it did', () => {
    const open = { redaction: null, isPublic: false };
    const covered = { redaction: box, isPublic: false };
    expect(photoEvent(open, covered)).toBe('report.photo_redacted');
    expect(photoEvent(covered, open)).toBe('report.photo_restored');
    expect(photoEvent(open, { ...open, isPublic: true })).toBe('report.photo_shown');
    expect(photoEvent({ ...open, isPublic: true }, open)).toBe('report.photo_hidden');
  });

  it('does not depend on the order in which the database keeps names', () => {
    const kept = { areas: [{ top: 0, left: 0, height: 100, width: 100 }], style: 'box' } as Redaction;
    expect(sameRedaction(kept, box)).toBe(true);
    expect(sameRedaction({ ...box, style: 'pixelate' }, box)).toBe(false);
    expect(sameRedaction(null, box)).toBe(false);
  });
});
