'use client';

import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent, type ReactNode } from 'react';

export type Photo = { id: string; url: string; thumbnailUrl: string; name: string };

type Props = {
  photos: readonly Photo[];
  /** What can be said of and done to the photo that is shown large. */
  actions?: (index: number, close: () => void) => ReactNode;
};

/** Thumbnails in a row; a click or Enter opens the photo large, arrows turn the pages, Esc closes. */
export function PhotoStrip({ photos, actions }: Props) {
  const t = useTranslations('reports.detail');
  const [shown, setShown] = useState<number | null>(null);
  const count = photos.length;
  const turn = (step: number) => setShown((now) => (now === null ? null : (now + step + count) % count));
  const photo = shown === null ? undefined : photos[shown];

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowRight') turn(1);
    else if (event.key === 'ArrowLeft') turn(-1);
    else if (event.key === 'Home') setShown(0);
    else if (event.key === 'End') setShown(count - 1);
  }

  return (
    <>
      <Box
        component="ul"
        sx={{ m: 0, p: 0.5, display: 'flex', gap: 1, overflowX: 'auto', listStyle: 'none' }}
      >
        {photos.map((each, index) => (
          <li key={each.id}>
            <ButtonBase
              onClick={() => setShown(index)}
              aria-label={t('openPhoto', { number: index + 1, count })}
              sx={{
                borderRadius: 1,
                overflow: 'hidden',
                border: 1,
                borderColor: 'divider',
                '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 1 },
              }}
            >
              <Box
                component="img"
                src={each.thumbnailUrl}
                alt=""
                loading="lazy"
                sx={{ display: 'block', width: 112, height: 84, objectFit: 'cover' }}
              />
            </ButtonBase>
          </li>
        ))}
      </Box>
      <Dialog
        open={photo !== undefined}
        onClose={() => setShown(null)}
        onKeyDown={onKeyDown}
        maxWidth="lg"
        fullWidth
        aria-label={shown === null ? undefined : t('photo', { number: shown + 1, count })}
      >
        {photo ? (
          <Box sx={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', height: '86vh' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.5 }}>
              <Typography variant="body2" aria-live="polite" sx={{ flex: 1 }}>
                {t('photo', { number: (shown ?? 0) + 1, count })}
              </Typography>
              {actions?.(shown ?? 0, () => setShown(null))}
              {count > 1 ? (
                <>
                  <IconButton aria-label={t('previous')} onClick={() => turn(-1)}>
                    <ChevronLeft />
                  </IconButton>
                  <IconButton aria-label={t('next')} onClick={() => turn(1)}>
                    <ChevronRight />
                  </IconButton>
                </>
              ) : null}
              <IconButton autoFocus aria-label={t('close')} onClick={() => setShown(null)}>
                <Close />
              </IconButton>
            </Box>
            <Box
              component="img"
              src={photo.url}
              alt={photo.name}
              sx={{
                width: '100%',
                height: '100%',
                objectFit: 'contain',
                minHeight: 0,
                bgcolor: 'action.hover',
              }}
            />
          </Box>
        ) : null}
      </Dialog>
    </>
  );
}
