import 'server-only';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { AppError } from '@/lib/errors/app-error';
import { megabyte, photoLimits } from './photo-limits';
import { pixelsOf, type PixelArea, type Redaction, type RedactionStyle } from './redaction';
import { sniffPhoto, type PhotoFormat } from './sniff-photo';

/** A file part of a request, as it was sent. */
export type IncomingFile = { field: string; name: string; bytes: Uint8Array };
export type PreparedPhoto = {
  name: string;
  format: PhotoFormat;
  contentType: string;
  image: Buffer;
  width: number;
  height: number;
  thumbnail: Buffer;
};

/** A picture without its metadata (place, camera, time), in a format that every browser shows. */
function encode(picture: Sharp, format: PhotoFormat): Sharp {
  if (format === 'png' || format === 'gif') return picture.png();
  if (format === 'webp') return picture.webp({ quality: 88 });
  return picture.jpeg({ quality: 88 });
}

/** So few blocks along the longer side of an area that neither a face nor the letters of a plate can be guessed. */
const blocks = 6;

/** What lies over one area: black, or the area itself in a few blocks. */
async function cover(picture: Buffer, area: PixelArea, style: RedactionStyle): Promise<OverlayOptions> {
  const { left, top, width, height } = area;
  if (style === 'box') {
    return { left, top, input: { create: { width, height, channels: 3, background: 'black' } } };
  }
  const scale = blocks / Math.max(width, height);
  const coarse = await sharp(picture)
    .extract(area)
    .removeAlpha()
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), {
      fit: 'fill',
      kernel: 'cubic',
    })
    .png()
    .toBuffer();
  const input = await sharp(coarse)
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .png()
    .toBuffer();
  return { left, top, input };
}

/** The picture with its areas covered: what was under them is in no byte of it. */
async function redact(upright: Sharp, { style, areas }: Redaction): Promise<Sharp> {
  const { data, info } = await upright.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  const overlays = [];
  for (const area of areas) overlays.push(await cover(data, pixelsOf(area, info), style));
  return sharp(data).composite(overlays);
}

/**
 * Reads a photo by its content, turns it upright, covers what is to be covered, re-encodes it without metadata (A12) and
 * makes a 320 px thumbnail of the result.
 * @throws AppError invalid, naming the file: not_a_photo, photo_too_large, photo_too_many_pixels
 */
export async function preparePhoto(file: IncomingFile, redaction?: Redaction | null): Promise<PreparedPhoto> {
  const refuse = (messageKey: string, more: Record<string, number> = {}, cause?: unknown) =>
    new AppError('invalid', 'invalid', {
      fields: [{ path: file.field, messageKey, params: { name: file.name, ...more } }],
      cause,
    });
  if (file.bytes.length > photoLimits.photoMegabytes * megabyte) {
    throw refuse('photo_too_large', { max: photoLimits.photoMegabytes });
  }
  const format = sniffPhoto(file.bytes);
  if (!format) throw refuse('not_a_photo');
  try {
    const source = sharp(file.bytes, { limitInputPixels: false, failOn: 'error' });
    const { width = 0, height = 0 } = await source.metadata();
    if (width * height > photoLimits.megapixels * 1_000_000) {
      throw refuse('photo_too_many_pixels', { max: photoLimits.megapixels });
    }
    const upright = source.rotate();
    const picture = redaction?.areas.length ? await redact(upright, redaction) : upright;
    const image = await encode(picture, format).toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(image.data)
      .resize(320, 320, { fit: 'inside', withoutEnlargement: true })
      .webp()
      .toBuffer();
    const { data, info } = image;
    return {
      name: file.name,
      format,
      contentType: `image/${info.format}`,
      image: data,
      width: info.width,
      height: info.height,
      thumbnail,
    };
  } catch (error) {
    throw error instanceof AppError ? error : refuse('not_a_photo', {}, error);
  }
}
