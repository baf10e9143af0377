import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';

type Props = {
  /** What was typed, when it cannot be a code. */
  typed: string;
  /** A paper is shown above: the form is for another one. */
  isAgain: boolean;
};

/** A plain form that leads to the page of the paper with the code: it works without scripts. */
export function CheckCodeForm({ typed, isAgain }: Props) {
  const t = useTranslations('paper.check');
  return (
    <Paper variant="outlined" component="form" method="get" action="/check" sx={{ p: 2, mb: 2 }}>
      <Stack spacing={2}>
        <Typography
          component={isAgain ? 'h2' : 'p'}
          sx={{ color: isAgain ? 'text.primary' : 'text.secondary' }}
        >
          {isAgain ? t('another') : t('intro')}
        </Typography>
        <TextField
          id="code"
          name="code"
          label={t('code')}
          helperText={typed ? t('codeMalformed') : t('codeHint')}
          error={typed !== ''}
          defaultValue={typed}
          required
          fullWidth
          autoComplete="off"
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { maxLength: 40, autoCapitalize: 'characters', spellCheck: false },
          }}
        />
        <Button type="submit" variant={isAgain ? 'outlined' : 'contained'} sx={{ alignSelf: 'flex-start' }}>
          {t('look')}
        </Button>
      </Stack>
    </Paper>
  );
}
