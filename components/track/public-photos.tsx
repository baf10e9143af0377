import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { publicPhotoPath, publicThumbnailPath } from '@/lib/files/photo-paths';

/** The photos that an officer has cleared for the public; each opens in full in the browser itself. */
export function PublicPhotos({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('track');
  if (ids.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('photos')}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {ids.map((id, index) => (
        <li key={id}>
          <a href={publicPhotoPath(id)} target="_blank" rel="noreferrer">
            <Box
              component="img"
              src={publicThumbnailPath(id)}
              alt={t('photo', { number: index + 1 })}
              loading="lazy"
              sx={{ display: 'block', width: 120, height: 90, objectFit: 'cover', borderRadius: 1 }}
            />
          </a>
        </li>
      ))}
    </Box>
  );
}
