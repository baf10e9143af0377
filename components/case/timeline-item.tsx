import Campaign from '@mui/icons-material/Campaign';
import EditNote from '@mui/icons-material/EditNote';
import History from '@mui/icons-material/History';
import Reply from '@mui/icons-material/Reply';
import Visibility from '@mui/icons-material/Visibility';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { TimelineEntry } from '@/lib/cases/timeline';
import { useCaseNames, useCaseText } from './case-subject';
import { When } from './when';

const looks = {
  event: { icon: History, colour: 'text.secondary', edge: 'divider', ground: 'transparent' },
  note: { icon: EditNote, colour: 'warning.main', edge: 'warning.main', ground: 'action.hover' },
  to_citizen: { icon: Campaign, colour: 'primary.main', edge: 'primary.main', ground: 'transparent' },
  from_citizen: { icon: Reply, colour: 'success.main', edge: 'success.main', ground: 'transparent' },
} as const;

type Props = { entry: TimelineEntry<string>; facts: readonly string[] };

/** One entry: what happened, what was said to or by the citizen, or an internal note. Each kind looks different. */
export function TimelineItem({ entry, facts }: Props) {
  const t = useCaseText('timeline');
  const only = useCaseText('note')('only');
  const names = useCaseNames();
  const kind = entry.type === 'message' ? (entry.direction ?? 'to_citizen') : entry.type;
  const look = looks[kind];
  const Icon = look.icon;
  const titles = { note: t('note'), to_citizen: t('toCitizen'), from_citizen: t('fromCitizen') };
  const title = kind === 'event' ? names.event(entry.kind) : titles[kind];
  // The name under which writes of nobody who is signed in stand in the history.
  const actor = entry.actor === 'public' ? t('citizen') : entry.actor;
  const moved =
    entry.stateFrom && entry.stateTo && entry.stateFrom !== entry.stateTo
      ? `${names.state(entry.stateFrom)} → ${names.state(entry.stateTo)}`
      : null;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '20px minmax(0, 1fr)',
        columnGap: 1,
        px: 1,
        py: 0.75,
        borderLeft: 3,
        borderColor: look.edge,
        bgcolor: look.ground,
        fontSize: 14,
      }}
    >
      <Icon fontSize="small" aria-hidden sx={{ color: look.colour, mt: 0.125 }} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {title}
          </Box>
          {kind === 'note' ? <Chip size="small" variant="outlined" color="warning" label={only} /> : null}
          {entry.isPublic && kind === 'event' ? (
            <Visibility fontSize="inherit" titleAccess={t('publicMark')} sx={{ color: 'text.secondary' }} />
          ) : null}
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {actor}
            {actor ? ' · ' : ''}
            <When at={entry.at} />
          </Box>
        </Box>
        {[...(moved ? [moved] : []), ...facts].map((fact) => (
          <Box key={fact} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {fact}
          </Box>
        ))}
        {entry.text ? (
          <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.25 }}>{entry.text}</Box>
        ) : null}
      </Box>
    </Box>
  );
}
