'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChoiceField } from '@/components/admin/choice-field';
import type { DayChange } from '@/lib/calendars/calendar-change';
import { CalendarDayFacts } from '@/lib/calendars/calendar-change-schema';
import { dayKinds, type DayKind } from '@/lib/deadlines/working-time';
import { useCalendarWords } from './calendar-words';

type Props = {
  date: string;
  /** The day as it stands, with changes that are not saved; null: an ordinary day of the week. */
  day: DayChange['day'];
  /** It holds for every calendar and is changed in the office's; a day of its own may go before it. */
  isShared: boolean;
  onChange: (change: DayChange) => void;
};

/** What one day is: ordinary, off, or made up for; with name and source. It waits with the other changes to be saved. */
export function DayForm({ date, day, isShared, onChange }: Props) {
  const t = useTranslations('calendars');
  const all = useTranslations();
  const words = useCalendarWords();
  const [kind, setKind] = useState<DayKind | ''>(day?.kind ?? '');
  const [name, setName] = useState(day?.name ?? '');
  const [source, setSource] = useState(day?.source ?? '');
  const [isOfficial, setIsOfficial] = useState(day?.isOfficial ?? true);
  const [isTried, setIsTried] = useState(false);
  const checked = kind ? CalendarDayFacts.safeParse({ kind, name, source, isOfficial }) : null;
  const wrong = (field: 'name' | 'source') =>
    isTried && checked?.error?.issues.some(({ path }) => path[0] === field)
      ? all('errors.fields.required')
      : undefined;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (checked && !checked.success) return;
        onChange({ date, day: checked?.data ?? null });
      }}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography sx={{ fontWeight: 600 }}>{words.fullDay(date)}</Typography>
      {isShared && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('sharedDay')}
        </Typography>
      )}
      <ChoiceField
        label={t('dayKind')}
        value={kind}
        onChoose={(value) => setKind(dayKinds.find((each) => each === value) ?? '')}
        options={[
          { value: '', label: t('face.ordinary') },
          ...dayKinds.map((value) => ({ value, label: t(`face.${value}`) })),
        ]}
      />
      {kind && (
        <>
          <TextField
            label={t('dayName')}
            required
            value={name}
            error={Boolean(wrong('name'))}
            helperText={wrong('name')}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t('daySource')}
            required
            value={source}
            error={Boolean(wrong('source'))}
            helperText={wrong('source')}
            onChange={(event) => setSource(event.target.value)}
          />
          <FormControlLabel
            control={
              <Checkbox checked={isOfficial} onChange={(event) => setIsOfficial(event.target.checked)} />
            }
            label={t('official')}
          />
        </>
      )}
      <Box>
        <Button type="submit" variant="outlined">
          {t('addChange')}
        </Button>
      </Box>
    </Box>
  );
}
