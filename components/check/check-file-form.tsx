import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import type { CheckPass } from '@/lib/dossiers/paper/check/check-pass';
import { formatNumber } from '@/lib/format/number';
import type { Language } from '@/lib/i18n/languages';

type Props = {
  /** The paper on whose page this stands; empty: on none. */
  token: string;
  megabytes: number;
  /** What the file that was sent came to. */
  pass: CheckPass | null;
  isSuperseded: boolean;
};

const severities = {
  valid: 'success',
  not_valid: 'error',
  no_file: 'warning',
  too_large: 'warning',
  limited: 'warning',
  failed: 'error',
} as const;

/** Sends a file to be compared: the browser's own field, which also takes a file that is dropped on it. */
export function CheckFileForm({ token, megabytes, pass, isSuperseded }: Props) {
  const t = useTranslations('paper.check');
  const language = useLocale() as Language;
  const outcomes = {
    valid: t(isSuperseded ? 'fileValidSuperseded' : 'fileValid'),
    not_valid: t('fileNotValid'),
    no_file: t('noFile'),
    too_large: t('tooLarge', { megabytes }),
    limited: t('limited', { seconds: pass?.seconds ?? 0 }),
    failed: t('failed'),
  };
  const severity = pass && (pass.outcome === 'valid' && isSuperseded ? 'warning' : severities[pass.outcome]);
  return (
    <Paper
      variant="outlined"
      component="form"
      method="post"
      encType="multipart/form-data"
      action={token ? `/check/verify?token=${token}` : '/check/verify'}
      sx={{ p: 2, mb: 2 }}
    >
      <Stack spacing={2}>
        <Typography component="h2" sx={{ fontWeight: 600 }}>
          {t('fileTitle')}
        </Typography>
        {pass && severity && (
          <Alert severity={severity}>
            {outcomes[pass.outcome]}
            {pass.sha256 && (
              <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
                {t('fileFacts', { size: formatNumber(pass.size, language), hash: pass.sha256 })}
              </Typography>
            )}
          </Alert>
        )}
        <Box>
          <Typography component="label" htmlFor="file" variant="body2" sx={{ display: 'block', mb: 0.5 }}>
            {t('file')}
          </Typography>
          <Box
            component="input"
            type="file"
            id="file"
            name="file"
            accept="application/pdf"
            required
            aria-describedby="file-hint"
            sx={{
              width: '100%',
              p: 2,
              border: 1,
              borderStyle: 'dashed',
              borderColor: 'divider',
              borderRadius: 1,
              font: 'inherit',
              color: 'inherit',
            }}
          />
          <Typography id="file-hint" variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {t('fileHint', { megabytes })}
          </Typography>
        </Box>
        <Button type="submit" variant="outlined" sx={{ alignSelf: 'flex-start' }}>
          {t('verify')}
        </Button>
      </Stack>
    </Paper>
  );
}
