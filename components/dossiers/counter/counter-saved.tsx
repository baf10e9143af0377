'use client';

import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CopyCode } from '@/components/ui/copy-code';
import type { ReceivedAtCounter } from '@/lib/dossiers/receive-at-counter';
import { formatDate, formatTime } from '@/lib/format/date-time';

/** The code and the day to tell the citizen, and the paper to hand over; Enter prints it. */
export function CounterSaved({ received, onAgain }: { received: ReceivedAtCounter; onAgain: () => void }) {
  const t = useTranslations('counter');
  const { code, appointmentDate, form } = received;
  const print = useRef<HTMLAnchorElement>(null);
  useEffect(() => print.current?.focus(), []);
  return (
    <Paper variant="outlined" role="status" sx={{ p: 3, maxWidth: 640 }}>
      <Typography component="h2" variant="h2">
        {t(appointmentDate ? 'savedTitle' : 'savedIncomplete')}
      </Typography>
      <Box
        data-testid="saved-code"
        sx={{ my: 1.5, fontSize: { xs: 24, md: 34 }, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
      >
        <CopyCode code={code} />
      </Box>
      <Typography>
        {appointmentDate
          ? t('savedAppointment', { day: formatDate(appointmentDate), time: formatTime(appointmentDate) })
          : t('savedWaits')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button
          variant="contained"
          ref={print}
          component="a"
          href={`/api/v1/dossiers/${encodeURIComponent(code)}/forms/${form.id}`}
          target="_blank"
          rel="noopener"
          startIcon={<PrintIcon />}
        >
          {t(appointmentDate ? 'printReceipt' : 'printSupplement', { number: form.number })}
        </Button>
        <Button onClick={onAgain}>{t('again')}</Button>
      </Box>
    </Paper>
  );
}
