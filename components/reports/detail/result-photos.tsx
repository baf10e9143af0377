'use client';

import AddPhoto from '@mui/icons-material/AddAPhotoOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState, useTransition } from 'react';
import { sendFiles, type FileProblem } from '@/components/case/send-files';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { PhotoStrip } from './photo-strip';
import { photosToShow } from './photos-to-show';
import { ReportPhotos, type PhotoSaved } from './report-photos';

type Props = {
  report: ReportDetail;
  required?: boolean;
  /** Given where parts of the photos can be covered, which is a change of its own. */
  onSaved?: PhotoSaved;
  /** What the refused answer says of them. */
  problem?: string;
};

/** Photos of what was done, and the button that adds some. They are stored at once: an answer that fails loses none. */
export function ResultPhotos({ report, required, onSaved, problem }: Props) {
  const t = useTranslations('results.photos');
  const errors = useTranslations('errors');
  const language = useLocale();
  const router = useRouter();
  const labelId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [pending, startTransition] = useTransition();
  const [refused, setRefused] = useState<FileProblem | null>(null);
  const mayAdd = report.offeredActions.includes('add_result_photo');
  const results = report.photos.filter((photo) => photo.kind === 'result');
  const missing = problem !== undefined && results.length === 0;
  // In a form somebody may wonder where the button is; on the page nobody does.
  const hint = missing ? problem : mayAdd ? t('hint') : onSaved ? null : t('readOnly');
  const send = (files: readonly File[]) =>
    startTransition(async () => {
      const path = `/api/v1/reports/${encodeURIComponent(report.code)}/photos`;
      const parts = files.map((file) => ['photos', file] as const);
      const answer = await sendFiles(path, parts, language, errors('unreachable'));
      startTransition(() => {
        setRefused(answer);
        if (!answer) router.refresh();
      });
    });
  return (
    <Box role="group" aria-labelledby={labelId} data-result-photos={results.length}>
      <Typography
        id={labelId}
        variant="caption"
        sx={{ display: 'block', color: missing ? 'error.main' : 'text.secondary' }}
      >
        {t('count', { count: results.length })}
        {required ? ' *' : ''}
      </Typography>
      {results.length === 0 ? null : onSaved ? (
        <ReportPhotos report={{ ...report, photos: results }} onSaved={onSaved} />
      ) : (
        <PhotoStrip photos={photosToShow(results)} />
      )}
      {mayAdd ? (
        <>
          <Button
            size="small"
            variant="outlined"
            startIcon={<AddPhoto />}
            loading={pending}
            data-invalid={missing}
            onClick={() => input.current?.click()}
          >
            {t('add')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept="image/*"
            aria-label={t('add')}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              if (files.length) send(files);
            }}
          />
        </>
      ) : null}
      {hint ? <FormHelperText error={missing}>{hint}</FormHelperText> : null}
      {refused ? (
        <Alert severity="error" onClose={() => setRefused(null)} sx={{ mt: 0.5 }}>
          {refused.title}
          {refused.details.map((detail) => (
            <Box key={detail}>{detail}</Box>
          ))}
        </Alert>
      ) : null}
    </Box>
  );
}
