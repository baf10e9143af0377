'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { tryCalendarDaysAction } from '@/app/(desk)/admin/calendars/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import type { DayChange } from '@/lib/calendars/calendar-change';
import type { CalendarDaysRead } from '@/lib/calendars/read-calendar-days';

/** A year's decision as CSV, pasted or out of a file: read, checked line by line, and put with the other changes. */
export function ImportForm({ onRead }: { onRead: (days: DayChange[]) => void }) {
  const t = useTranslations('calendars');
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [read, setRead] = useState<CalendarDaysRead | null>(null);
  const { run, pending, problem } = useAction(tryCalendarDaysAction);
  const change = (next: string) => {
    setText(next);
    setRead(null);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ text }, (found) => {
          setRead(found);
          if (found.problems.length > 0) return;
          setText('');
          onRead(found.days);
        });
      }}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('importHelp')}
      </Typography>
      <TextField
        label={t('importText')}
        multiline
        value={text}
        onChange={(event) => change(event.target.value)}
        placeholder={t('importExample')}
        slotProps={{
          inputLabel: { shrink: true },
          // The self-growing field of MUI carries inline styles, which our CSP refuses.
          input: { inputComponent: 'textarea' },
          htmlInput: { rows: 6, spellCheck: false },
        }}
      />
      <ProblemAlert problem={problem} />
      {read && read.problems.length > 0 && (
        <Alert severity="error">
          {t('importNothing')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {read.problems.slice(0, 20).map(({ line, messageKey, value }, at) => (
              <li key={at}>{t(`importProblem.${messageKey as 'csv_date'}`, { line, value })}</li>
            ))}
          </Box>
        </Alert>
      )}
      {read && read.problems.length === 0 && (
        <Alert severity="success">{t('imported', { count: read.days.length })}</Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="outlined" loading={pending} disabled={text.trim() === ''}>
          {t('importRead')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,text/csv,text/plain"
          aria-label={t('importFile')}
          onChange={(event) => void event.target.files?.[0]?.text().then(change)}
        />
        <Button color="inherit" onClick={() => file.current?.click()}>
          {t('importFile')}
        </Button>
      </Box>
    </Box>
  );
}
