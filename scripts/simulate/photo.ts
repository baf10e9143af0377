import sharp from 'sharp';
import type { Random } from '../../prisma/seed/demo/random';

/** Degrees as EXIF writes them: three fractions. */
function exifDegrees(value: number): string {
  const degrees = Math.floor(Math.abs(value));
  const minutes = Math.floor((Math.abs(value) - degrees) * 60);
  const seconds = Math.round(((Math.abs(value) - degrees) * 60 - minutes) * 6000);
  return `${degrees}/1 ${minutes}/1 ${seconds}/100`;
}

/** A picture as a phone takes it: a street scene of simple shapes, with the place and the phone in its EXIF data. */
export async function takePhoto(
  random: Random,
  place: { latitude: number; longitude: number } | null,
): Promise<Buffer> {
  const [width, height] = random.pick([
    [1280, 960],
    [960, 1280],
    [1600, 1200],
  ] as const);
  const horizon = Math.round(height * random.between(0.35, 0.5));
  const grey = () => `hsl(${random.whole(20, 60)} ${random.whole(5, 25)}% ${random.whole(35, 70)}%)`;
  const houses = Array.from({ length: 7 }, (_, n) => {
    const tall = random.whole(horizon * 0.3, horizon * 0.8);
    return `<rect x="${(n * width) / 7}" y="${horizon - tall}" width="${width / 7 - 8}" height="${tall}" fill="${grey()}"/>`;
  });
  const spots = Array.from({ length: 9 }, () => {
    const wide = random.whole(width * 0.03, width * 0.12);
    return `<ellipse cx="${random.whole(0, width)}" cy="${random.whole(horizon + 40, height)}" rx="${wide}" ry="${wide * 0.4}" fill="${grey()}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#9fc3de"/><rect y="${horizon}" width="100%" height="100%" fill="#6d6f72"/>${houses.join('')}${spots.join('')}</svg>`;
  const gps = place
    ? {
        GPSLatitudeRef: 'N',
        GPSLatitude: exifDegrees(place.latitude),
        GPSLongitudeRef: 'E',
        GPSLongitude: exifDegrees(place.longitude),
      }
    : null;
  return sharp(Buffer.from(svg))
    .withExif({ IFD0: { Make: 'Demo', Model: 'Citizen phone' }, ...(gps ? { IFD3: gps } : {}) })
    .jpeg({ quality: random.whole(70, 88) })
    .toBuffer();
}
