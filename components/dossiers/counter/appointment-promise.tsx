'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import { formatDate, formatTime } from '@/lib/format/date-time';
import type { ReceiptPreview } from '@/lib/dossiers/preview-receipt';

/** When the result is due if the dossier is received now, and why: the days that the clock skips are named. */
export function AppointmentPromise({ preview }: { preview: ReceiptPreview }) {
  const t = useTranslations('counter');
  const words = useProcedureWords();
  const { version, appointmentDate, intervals } = preview;
  if (!appointmentDate) return <Alert severity="warning">{t('deadlineUnknown')}</Alert>;
  const skipped = intervals.filter(({ kind }) => ['holiday', 'substitute_off', 'swap_off'].includes(kind));
  return (
    <Box role="status">
      <Typography component="h2" variant="h3">
        {t('appointment')}
      </Typography>
      <Box sx={{ fontSize: 22, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
        {t('at', { day: formatDate(appointmentDate), time: formatTime(appointmentDate) })}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words.deadline(version)}
        {version.isVerified ? '' : ` (${t('unverified')})`}
      </Typography>
      {skipped.map(({ from, day }) => (
        <Typography key={from} variant="body2" sx={{ color: 'text.secondary' }}>
          {t('skipped', { day: formatDate(from), name: day?.name ?? '' })}
        </Typography>
      ))}
    </Box>
  );
}
