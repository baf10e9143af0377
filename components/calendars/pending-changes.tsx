'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { changeCalendarAction, previewCalendarChangeAction } from '@/app/(desk)/admin/calendars/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import type { DayChange } from '@/lib/calendars/calendar-change';
import type { CalendarPreview } from '@/lib/calendars/preview-calendar-change';
import { CalendarWeek } from '@/lib/deadlines/calendar-schema';
import { dayText } from '@/lib/format/day-text';
import { useCalendarWords } from './calendar-words';
import { PreviewTable } from './preview-table';
import type { CalendarDraft } from './use-calendar-draft';

type Current = { version: number; days: DayChange[] };

/** The changes that wait, which due dates they would move, and saving exactly that. */
export function PendingChanges({ draft }: { draft: CalendarDraft }) {
  const t = useTranslations('calendars');
  const all = useTranslations();
  const words = useCalendarWords();
  const router = useRouter();
  const previewing = useAction(previewCalendarChangeAction);
  const saving = useAction(changeCalendarAction);
  const [seen, setSeen] = useState<{ of: string; preview: CalendarPreview } | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const { input, days, hours } = draft;
  const asked = JSON.stringify(input);
  const preview = seen?.of === asked ? seen.preview : null;
  const { problem } = saving.problem ? saving : previewing;
  const ask = () => {
    saving.clear();
    setMoved(null);
    void previewing.run(input, (found) => setSeen({ of: asked, preview: found }));
  };
  const save = () => {
    if (!preview) return;
    void saving.run({ change: input, fingerprint: preview.fingerprint }, (done) => {
      draft.draft.clear();
      setMoved(done.moved);
      router.refresh();
    });
  };
  const current = problem?.code === 'conflict' ? (problem.current as Current | null) : null;
  const differences = (current?.days ?? []).map(({ date, day }) => ({
    label: dayText(date),
    yours: words.day(days.find((each) => each.date === date)?.day ?? null),
    current: words.day(day),
  }));
  if (draft.isEmpty)
    return moved === null ? (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('noChange')}
      </Typography>
    ) : (
      <Alert severity="success">{t('saved', { count: moved })}</Alert>
    );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      {draft.draft.restored && <Alert severity="info">{all('common.form.draftRestored')}</Alert>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {days.map(({ date, day }) => (
          <Pending key={date} label={dayText(date)} onRemove={() => draft.removeDay(date)}>
            {words.day(day)}
          </Pending>
        ))}
        {hours && (
          <Pending label={t('from', { day: dayText(hours.from) })} onRemove={() => draft.setHours(null)}>
            {words.week(CalendarWeek.parse(hours.week))}
          </Pending>
        )}
      </Box>
      {preview && <PreviewTable preview={preview} />}
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          if (current) draft.setVersion(current.version);
          saving.clear();
          previewing.clear();
          router.refresh();
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant={preview ? 'outlined' : 'contained'} onClick={ask} loading={previewing.pending}>
          {t('preview')}
        </Button>
        {preview && (
          <Button variant="contained" onClick={save} loading={saving.pending}>
            {t('save', { count: preview.total })}
          </Button>
        )}
        <Button color="inherit" onClick={draft.draft.clear}>
          {t('discard')}
        </Button>
      </Box>
    </Box>
  );
}

function Pending(props: { label: string; onRemove: () => void; children: string }) {
  const t = useTranslations();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        borderLeft: 3,
        borderColor: 'primary.main',
        pl: 1,
      }}
    >
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {props.label}
        </Box>
        {` · ${props.children}`}
      </Typography>
      <Button
        size="small"
        color="inherit"
        aria-label={t('calendars.removeChange', { day: props.label })}
        onClick={props.onRemove}
      >
        {t('common.actions.remove')}
      </Button>
    </Box>
  );
}
