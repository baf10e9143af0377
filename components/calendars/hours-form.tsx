'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { blocksText, parseBlocks } from '@/lib/calendars/parse-blocks';
import { CalendarWeek, storedWeek, type OpeningHours } from '@/lib/deadlines/calendar-schema';
import { dayText } from '@/lib/format/day-text';
import { useCalendarWords } from './calendar-words';
import type { HoursChange } from './use-calendar-draft';

type Props = {
  hours: readonly OpeningHours[];
  today: string;
  onChange: (change: HoursChange) => void;
};

/** The hours of the week, and new ones from a day on: any number of blocks a day, typed as they are read. */
export function HoursForm({ hours, today, onChange }: Props) {
  const t = useTranslations('calendars');
  const words = useCalendarWords();
  const last = hours.at(-1);
  const [from, setFrom] = useState(today);
  const [texts, setTexts] = useState(() => storedWeek(last?.week ?? []).map(blocksText));
  const [isTried, setIsTried] = useState(false);
  const week = texts.map(parseBlocks);
  const problem = (weekday: number) => {
    const blocks = week[weekday];
    if (!isTried || (blocks && CalendarWeek.element.safeParse(blocks).success)) return undefined;
    return t(blocks ? 'blocksOverlap' : 'blocksMalformed');
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (from && CalendarWeek.safeParse(week).success)
          onChange({ from, week: week as [string, string][][] });
      }}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {hours.map((each) => (
          <Typography component="li" variant="body2" key={each.from ?? ''}>
            {each.from ? `${t('from', { day: dayText(each.from) })}: ` : ''}
            {words.week(each.week)}
          </Typography>
        ))}
      </Box>
      <TextField
        label={t('hoursFrom')}
        type="date"
        required
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        helperText={t('hoursFromHelp')}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
      />
      {texts.map((text, weekday) => (
        <TextField
          key={weekday}
          label={words.weekday(weekday)}
          value={text}
          placeholder={t('closed')}
          error={Boolean(problem(weekday))}
          helperText={problem(weekday)}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={(event) => setTexts(texts.map((old, at) => (at === weekday ? event.target.value : old)))}
        />
      ))}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('hoursHelp')}
      </Typography>
      <Box>
        <Button type="submit" variant="outlined">
          {t('addChange')}
        </Button>
      </Box>
    </Box>
  );
}
