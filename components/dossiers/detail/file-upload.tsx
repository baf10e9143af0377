'use client';

import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { sendFiles, type FileProblem } from '@/components/case/send-files';
import type { DetailFile } from '@/lib/dossiers/dossier-detail';
import { FileLink } from './file-link';

type Props = {
  code: string;
  /** The name of the part: `result`, `extra`, or `document.` and the id of the paper it shows. */
  field: string;
  label: string;
  /** For whom the button is not the only one of its name. */
  ariaLabel?: string;
  shown?: DetailFile | null;
  hint?: string;
};

/** Takes a scan or a result. It is stored at once: a form that fails loses none. */
export function FileUpload({ code, field, label, ariaLabel, shown, hint }: Props) {
  const errors = useTranslations('errors');
  const language = useLocale();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [pending, startTransition] = useTransition();
  const [refused, setRefused] = useState<FileProblem | null>(null);
  const send = (file: File) =>
    startTransition(async () => {
      const path = `/api/v1/dossiers/${encodeURIComponent(code)}/files`;
      const answer = await sendFiles(path, [[field, file]], language, errors('unreachable'));
      startTransition(() => {
        setRefused(answer);
        if (!answer) router.refresh();
      });
    });
  return (
    <Box sx={{ '@media print': { display: 'none' } }}>
      {shown && (
        <Box sx={{ fontSize: 14, mb: 0.5 }}>
          <FileLink code={code} file={shown} />
        </Box>
      )}
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        startIcon={<UploadFile />}
        loading={pending}
        aria-label={ariaLabel}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,image/*"
        aria-label={ariaLabel ?? label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) send(file);
        }}
      />
      {hint && <FormHelperText>{hint}</FormHelperText>}
      {refused && (
        <Alert severity="error" onClose={() => setRefused(null)} sx={{ mt: 0.5 }}>
          {refused.title}
          {refused.details.map((detail) => (
            <Box key={detail}>{detail}</Box>
          ))}
        </Alert>
      )}
    </Box>
  );
}
