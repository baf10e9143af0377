/** Rule: what is covered in a photo. Parts are thousandths of the picture's width and height, so that no size matters. */
import { z } from 'zod';

export const whole = 1000;
/** Smaller than this covers nothing that anybody could make out. */
export const smallestArea = 10;
export const maxAreas = 50;

const at = z
  .number()
  .int()
  .min(0)
  .max(whole - smallestArea);
const length = z.number().int().min(smallestArea).max(whole);

export const PhotoArea = z
  .object({ left: at, top: at, width: length, height: length })
  .refine((area) => area.left + area.width <= whole && area.top + area.height <= whole, 'area_outside');
export type PhotoArea = z.infer<typeof PhotoArea>;

export const redactionStyles = ['box', 'pixelate'] as const;
export type RedactionStyle = (typeof redactionStyles)[number];

export const Redaction = z.object({
  style: z.enum(redactionStyles),
  areas: z.array(PhotoArea).max(maxAreas),
});
export type Redaction = z.infer<typeof Redaction>;

export type PixelArea = { left: number; top: number; width: number; height: number };

/** The pixels that an area touches, cut at the edges of the picture: rather one more than one less. */
export function pixelsOf(area: PhotoArea, picture: { width: number; height: number }): PixelArea {
  const from = (part: number, size: number) => Math.min(size - 1, Math.floor((part * size) / whole));
  const to = (part: number, size: number) => Math.min(size, Math.ceil((part * size) / whole));
  const left = from(area.left, picture.width);
  const top = from(area.top, picture.height);
  return {
    left,
    top,
    width: Math.max(1, to(area.left + area.width, picture.width) - left),
    height: Math.max(1, to(area.top + area.height, picture.height) - top),
  };
}

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** The area moved by so much; it stops at the edges. */
export function moveArea(area: PhotoArea, right: number, down: number): PhotoArea {
  return {
    ...area,
    left: between(area.left + right, 0, whole - area.width),
    top: between(area.top + down, 0, whole - area.height),
  };
}

/** The area with its far corner moved by so much; it stops at the edges and at the smallest size. */
export function resizeArea(area: PhotoArea, wider: number, higher: number): PhotoArea {
  return {
    ...area,
    width: between(area.width + wider, smallestArea, whole - area.left),
    height: between(area.height + higher, smallestArea, whole - area.top),
  };
}

/** The area between two corners, wherever each of them lies; null when it is too small to have been meant. */
export function areaBetween(a: { x: number; y: number }, b: { x: number; y: number }): PhotoArea | null {
  const corner = (one: number, other: number) => between(Math.round(Math.min(one, other)), 0, whole);
  const far = (one: number, other: number) => between(Math.round(Math.max(one, other)), 0, whole);
  const [left, top] = [corner(a.x, b.x), corner(a.y, b.y)];
  const [width, height] = [far(a.x, b.x) - left, far(a.y, b.y) - top];
  return width < smallestArea || height < smallestArea ? null : { left, top, width, height };
}

/** Do both cover the same parts in the same way? */
export function sameRedaction(a: Redaction | null, b: Redaction | null): boolean {
  return JSON.stringify(a && Redaction.parse(a)) === JSON.stringify(b && Redaction.parse(b));
}

type Shown = { redaction: Redaction | null; isPublic: boolean };

/** What the history calls the step from one to the other. */
export function photoEvent(before: Shown, after: Shown): string {
  if (!sameRedaction(before.redaction, after.redaction))
    return after.redaction ? 'report.photo_redacted' : 'report.photo_restored';
  return after.isPublic ? 'report.photo_shown' : 'report.photo_hidden';
}
