import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';

type Props = {
  /** Why there is no report to show; null: nothing was asked yet, or it was found. */
  outcome: 'unknown' | 'limited' | 'failed' | null;
  seconds: number;
  code: string;
  /** A report is shown above: the form is for another one. */
  isAgain: boolean;
};

/** A plain form that posts, so that it works without scripts (labels that never move) and the phone stands in no address. */
export function TrackForm({ outcome, seconds, code, isAgain }: Props) {
  const t = useTranslations('track');
  const problems = { unknown: t('notFound'), limited: t('limited', { seconds }), failed: t('failed') };
  return (
    <Paper variant="outlined" component="form" method="post" action="/track/follow" sx={{ p: 2 }}>
      <Stack spacing={2}>
        <Typography
          component={isAgain ? 'h2' : 'p'}
          sx={{ color: isAgain ? 'text.primary' : 'text.secondary' }}
        >
          {isAgain ? t('again') : t('intro')}
        </Typography>
        {outcome && <Alert severity={outcome === 'unknown' ? 'warning' : 'error'}>{problems[outcome]}</Alert>}
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextField
            id="code"
            name="code"
            label={t('code')}
            helperText={t('codeHint')}
            defaultValue={isAgain ? '' : code}
            required
            fullWidth
            autoComplete="off"
            slotProps={{
              inputLabel: { shrink: true },
              htmlInput: { maxLength: 40, autoCapitalize: 'characters', spellCheck: false },
            }}
          />
          <TextField
            id="phone"
            name="phone"
            type="tel"
            label={t('phone')}
            helperText={t('phoneHint')}
            required
            fullWidth
            autoComplete="tel"
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 40, inputMode: 'tel' } }}
          />
        </Stack>
        <Button type="submit" variant={isAgain ? 'outlined' : 'contained'} sx={{ alignSelf: 'flex-start' }}>
          {t('submit')}
        </Button>
      </Stack>
    </Paper>
  );
}
