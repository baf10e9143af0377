'use client';

import BlurOn from '@mui/icons-material/BlurOn';
import LockOpen from '@mui/icons-material/LockOpen';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { OriginalDialog } from './original-dialog';
import { PhotoRedactor } from './photo-redactor';
import { PhotoStrip } from './photo-strip';
import { photosToShow } from './photos-to-show';

/** An own change of the report was saved as this version; what was done is said. */
export type PhotoSaved = (version: number, said: string) => void;
type Opened = { task: 'redact' | 'original'; index: number; seen: ReportDetail };

/** The photos of a report, with what this person may do to each: cover parts of it, open it as it was received. */
export function ReportPhotos({ report, onSaved }: { report: ReportDetail; onSaved: PhotoSaved }) {
  const t = useTranslations('photos');
  const [opened, setOpened] = useState<Opened | null>(null);
  const photos = photosToShow(report.photos);
  const close = () => setOpened(null);

  function actions(index: number, closeLarge: () => void) {
    const photo = report.photos[index];
    if (!photo) return null;
    const begin = (task: Opened['task']) => () => {
      closeLarge();
      setOpened({ task, index, seen: report });
    };
    const covered = photo.redaction?.areas.length ?? 0;
    const facts = [
      covered ? t('redacted', { count: covered }) : null,
      photo.isPublic && !report.isPrivate ? t('shown') : t('notShown'),
    ];
    return (
      <>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {report.mayRedact ? (
          <Button size="small" color="inherit" startIcon={<BlurOn />} onClick={begin('redact')}>
            {t('redact')}
          </Button>
        ) : null}
        {report.mayOpenOriginal && photo.hasOriginal ? (
          <Button size="small" color="inherit" startIcon={<LockOpen />} onClick={begin('original')}>
            {t('openOriginal')}
          </Button>
        ) : null}
      </>
    );
  }

  return (
    <>
      <PhotoStrip photos={photos} actions={actions} />
      {opened?.task === 'redact' ? (
        <PhotoRedactor seen={opened.seen} index={opened.index} onClose={close} onSaved={onSaved} />
      ) : null}
      {opened?.task === 'original' ? (
        <OriginalDialog report={opened.seen} index={opened.index} onClose={close} />
      ) : null}
    </>
  );
}
