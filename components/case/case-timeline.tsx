'use client';

import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { TimelineEntry } from '@/lib/cases/timeline';
import { useCaseText } from './case-subject';
import { Section } from './section';
import { TimelineItem } from './timeline-item';

const filters = ['all', 'public', 'internal'] as const;
type Filter = (typeof filters)[number];

type Props<State extends string> = {
  entries: readonly TimelineEntry<State>[];
  /** What the entry names beside its text, in words: a department, a person, a number. */
  factsOf: (entry: TimelineEntry<State>) => readonly string[];
};

/** Everything that happened, newest first, all of it or only one side. */
export function CaseTimeline<State extends string>({ entries, factsOf }: Props<State>) {
  const t = useCaseText('timeline');
  const [filter, setFilter] = useState<Filter>('all');
  const shown = entries
    .filter((entry) => filter === 'all' || entry.isPublic === (filter === 'public'))
    .reverse();
  return (
    <Section
      title={t('title')}
      aside={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={filter}
          onChange={(_event, chosen: Filter | null) => chosen && setFilter(chosen)}
          aria-label={t('show')}
          sx={{ '@media print': { display: 'none' } }}
        >
          {filters.map((each) => (
            <ToggleButton key={each} value={each} sx={{ py: 0.125, px: 1, textTransform: 'none' }}>
              {t(each)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {shown.length ? (
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
          {shown.map((entry) => (
            <TimelineItem key={entry.id} entry={entry} facts={factsOf(entry)} />
          ))}
        </Box>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('empty')}
        </Typography>
      )}
    </Section>
  );
}
