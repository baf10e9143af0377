import { photoPath, thumbnailPath } from '@/lib/files/photo-paths';
import type { ReportPhoto } from '@/lib/reports/report-detail';
import type { Photo } from './photo-strip';

/** The addresses of stored photos; each is checked against the reader's rights when it is opened. */
export function photosToShow(photos: readonly ReportPhoto[]): Photo[] {
  return photos.map(({ fileId, name }) => ({
    id: fileId,
    name,
    url: photoPath(fileId),
    thumbnailUrl: thumbnailPath(fileId),
  }));
}
