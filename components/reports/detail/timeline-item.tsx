import Campaign from '@mui/icons-material/Campaign';
import EditNote from '@mui/icons-material/EditNote';
import History from '@mui/icons-material/History';
import Reply from '@mui/icons-material/Reply';
import Visibility from '@mui/icons-material/Visibility';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useLocale, useTranslations } from 'next-intl';
import type { TimelineEntry } from '@/lib/reports/report-detail';
import { When } from './when';

const looks = {
  event: { icon: History, colour: 'text.secondary', edge: 'divider', ground: 'transparent' },
  note: { icon: EditNote, colour: 'warning.main', edge: 'warning.main', ground: 'action.hover' },
  to_citizen: { icon: Campaign, colour: 'primary.main', edge: 'primary.main', ground: 'transparent' },
  from_citizen: { icon: Reply, colour: 'success.main', edge: 'success.main', ground: 'transparent' },
} as const;

const namedFacts = [
  'department',
  'coordinating',
  'assignee',
  'category',
  'commune',
  'urgency',
  'master',
] as const;

/** Names that the entry was written with, as they were then. */
function factTexts(data: Record<string, unknown>): { name: (typeof namedFacts)[number]; value: string }[] {
  return namedFacts.flatMap((name) => {
    const stored = data[name];
    const value = Array.isArray(stored)
      ? stored.filter((each) => typeof each === 'string').join(', ')
      : stored;
    return typeof value === 'string' && value ? [{ name, value }] : [];
  });
}

/** Things that the office named in two languages, with their names of then. */
function namedTexts(data: Record<string, unknown>, language: string) {
  return (['localState', 'resultCode'] as const).flatMap((name) => {
    const stored = data[name];
    if (typeof stored !== 'object' || stored === null) return [];
    const { label, labelEn } = stored as { label?: unknown; labelEn?: unknown };
    return [{ name, value: String((language === 'en' && labelEn) || label) }];
  });
}

/** One entry: what happened, what was said to or by the citizen, or an internal note. Each kind looks different. */
export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations('reports.detail');
  const domain = useTranslations('domain');
  const language = useLocale();
  const kind = entry.type === 'message' ? (entry.direction ?? 'to_citizen') : entry.type;
  const look = looks[kind];
  const Icon = look.icon;
  const eventKey = `event.${entry.kind.replaceAll('.', '_')}` as 'event.report_received';
  const title =
    kind === 'note'
      ? t('timeline.note')
      : kind === 'to_citizen'
        ? t('timeline.toCitizen')
        : kind === 'from_citizen'
          ? t('timeline.fromCitizen')
          : domain.has(eventKey)
            ? domain(eventKey)
            : entry.kind;
  // The name under which writes of nobody who is signed in stand in the history.
  const actor = entry.actor === 'public' ? t('timeline.citizen') : entry.actor;
  const photos = kind === 'from_citizen' ? Number(entry.data.photos ?? 0) : 0;
  const moved = entry.stateFrom && entry.stateTo && entry.stateFrom !== entry.stateTo;
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
          {kind === 'note' ? (
            <Chip size="small" variant="outlined" color="warning" label={t('note.only')} />
          ) : null}
          {entry.isPublic && kind === 'event' ? (
            <Visibility
              fontSize="inherit"
              titleAccess={t('timeline.publicMark')}
              sx={{ color: 'text.secondary' }}
            />
          ) : null}
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {actor}
            {actor ? ' · ' : ''}
            <When at={entry.at} />
          </Box>
        </Box>
        {moved ? (
          <Box sx={{ color: 'text.secondary' }}>
            {domain(`state.${entry.stateFrom ?? 'new'}`)} → {domain(`state.${entry.stateTo ?? 'new'}`)}
          </Box>
        ) : null}
        {[...factTexts(entry.data), ...namedTexts(entry.data, language)].map((fact) => (
          <Box key={fact.name} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t(`conflict.fields.${fact.name}`)}:{' '}
            {fact.name === 'urgency' ? domain(`urgency.${fact.value as 'normal'}`) : fact.value}
          </Box>
        ))}
        {photos > 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t('timeline.withPhotos', { count: photos })}</Box>
        ) : null}
        {entry.text ? (
          <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.25 }}>{entry.text}</Box>
        ) : null}
      </Box>
    </Box>
  );
}
