import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { CheckedForm } from '@/lib/dossiers/paper/check/find-checked-form';
import { formatDate, formatDateTime } from '@/lib/format/date-time';

/** What anybody may know of a paper: which it is, who issued it and whether it still stands. */
export function CheckFacts({ form }: { form: CheckedForm }) {
  const t = useTranslations('paper');
  const facts = [
    [t('check.number'), form.number],
    [t('check.agency'), form.agency],
    [t('check.issued'), formatDate(form.issuedAt)],
    [t('check.dossier'), form.dossierCode],
  ];
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, mb: 2, display: 'grid', gap: 2 }}>
      <Typography component="h2" sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
        {t(`kind.${form.kind}`)}
      </Typography>
      {form.supersededAt ? (
        <Alert severity="warning" role="note">
          {t('check.superseded', { at: formatDateTime(form.supersededAt) })}
        </Alert>
      ) : (
        <Alert severity="success" role="note">
          {t('check.valid')}. {t('check.genuine')}
        </Alert>
      )}
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        {facts.map(([label, value]) => (
          <Box key={label}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {label}
            </Typography>
            <Typography
              component="dd"
              sx={{ m: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}
            >
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('check.noNames')}
      </Typography>
    </Paper>
  );
}
