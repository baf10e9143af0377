'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { HistoryList } from '@/components/admin/history-list';
import { Panel } from '@/components/admin/panel';
import { PageHeader } from '@/components/ui/page-header';
import type { CalendarDetail } from '@/lib/calendars/get-calendar';
import { DayForm } from './day-form';
import { useHistoryText } from './history-text';
import { HoursForm } from './hours-form';
import { ImportForm } from './import-form';
import { Legend } from './legend';
import { PendingChanges } from './pending-changes';
import { useCalendarDraft } from './use-calendar-draft';
import { YearView } from './year-view';

type Props = { calendar: CalendarDetail; today: string };

/** One working calendar: its year, the day that is chosen, its hours, and the changes that wait to be saved. */
export function CalendarPage({ calendar: stored, today }: Props) {
  const t = useTranslations('calendars');
  const all = useTranslations();
  const historyText = useHistoryText();
  const draft = useCalendarDraft(stored);
  const [{ year, day }, setQuery] = useQueryStates({
    year: parseAsInteger.withDefault(Number(today.slice(0, 4))),
    day: parseAsString,
  });
  const page = useRef<HTMLDivElement>(null);
  const focusNext = useRef<{ date: string; goal: 'form' | 'year' } | null>(null);
  // Choosing a day leads to its form, and back to the day once its change is taken.
  useEffect(() => {
    const next = focusNext.current;
    if (!next || next.date !== day) return;
    const goal = next.goal === 'form' ? '[data-part="day"] select' : `[data-date="${next.date}"]`;
    page.current?.querySelector<HTMLElement>(goal)?.focus();
    focusNext.current = null;
  });
  const shownYear = Math.min(2099, Math.max(2020, year));
  const selected = day && /^20\d\d-\d\d-\d\d$/.test(day) ? day : null;
  const { own, shared } = draft.parts;
  const ownDay = own.find((each) => each.date === selected);
  const sharedDay = shared.find((each) => each.date === selected);
  const found = ownDay ?? sharedDay ?? null;
  const facts = found && {
    kind: found.kind,
    name: found.name,
    source: found.source,
    isOfficial: found.isOfficial,
  };
  return (
    <>
      <PageHeader
        title={stored.name}
        subtitle={
          stored.isDefault
            ? t('defaultNote')
            : stored.departments.length === 0
              ? t('keptByNobody')
              : stored.departments.map((department, at) => (
                  <span key={department.id}>
                    {at > 0 && ' · '}
                    <Link component={NextLink} href={`/admin/departments/${department.id}`}>
                      {department.name}
                    </Link>
                  </span>
                ))
        }
      />
      <Box
        ref={page}
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          gridTemplateAreas: { xs: '"day" "year" "more"', lg: '"year day" "year more"' },
          gridTemplateRows: { lg: 'auto 1fr' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ gridArea: 'year', minWidth: 0 }}>
          <Panel title={t('year', { year: shownYear })}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
              <Button
                size="small"
                onClick={() => setQuery({ year: shownYear - 1 })}
                disabled={shownYear <= 2020}
              >
                {`← ${shownYear - 1}`}
              </Button>
              <Button
                size="small"
                onClick={() => setQuery({ year: shownYear + 1 })}
                disabled={shownYear >= 2099}
              >
                {`${shownYear + 1} →`}
              </Button>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('keys')}
              </Typography>
            </Box>
            <Box sx={{ mb: 1.5 }}>
              <Legend />
            </Box>
            <YearView
              year={shownYear}
              calendar={draft.calendar}
              changed={draft.changed}
              selected={selected}
              onSelect={(date) => {
                focusNext.current = { date, goal: 'form' };
                void setQuery({ day: date, year: Number(date.slice(0, 4)) });
              }}
            />
          </Panel>
        </Box>
        <Box data-part="day" sx={{ gridArea: 'day', display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={t('theDay')}>
            {selected ? (
              <DayForm
                key={`${selected} ${JSON.stringify(facts)}`}
                date={selected}
                day={facts}
                isShared={!stored.isDefault && !ownDay && sharedDay !== undefined}
                onChange={(change) => {
                  focusNext.current = { date: change.date, goal: 'year' };
                  draft.addDays([change]);
                }}
              />
            ) : (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('chooseDay')}
              </Typography>
            )}
          </Panel>
          <Panel title={t('pending')}>
            <PendingChanges draft={draft} />
          </Panel>
        </Box>
        <Box sx={{ gridArea: 'more', display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={t('hours')}>
            <HoursForm
              key={stored.version}
              hours={draft.parts.hours}
              today={today}
              onChange={draft.setHours}
            />
          </Panel>
          <Panel title={t('import')}>
            <ImportForm
              onRead={(days) => {
                draft.addDays(days);
                const first = days[0]?.date;
                if (first) void setQuery({ year: Number(first.slice(0, 4)) });
              }}
            />
          </Panel>
          <Panel title={all('admin.history.title')}>
            <HistoryList entries={stored.history} textOf={historyText} />
          </Panel>
        </Box>
      </Box>
    </>
  );
}
