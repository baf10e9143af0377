import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { AppError } from '@/lib/errors/app-error';
import { megabyte, photoLimits } from './photo-limits';
import { sniffPhoto, type PhotoFormat } from './sniff-photo';

/** A file part of a request, as it was sent. */
export type IncomingFile = { field: string; name: string; bytes: Uint8Array };
export type PreparedPhoto = {
  name: string;
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

/**
 * Reads a photo by its content, turns it upright, re-encodes it without metadata (A12) and makes a 320 px thumbnail.
 * @throws AppError invalid, naming the file: not_a_photo, photo_too_large, photo_too_many_pixels
 */
export async function preparePhoto(file: IncomingFile): Promise<PreparedPhoto> {
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
    const image = await encode(source.rotate(), format).toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(image.data)
      .resize(320, 320, { fit: 'inside', withoutEnlargement: true })
      .webp()
      .toBuffer();
    const { data, info } = image;
    return {
      name: file.name,
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
