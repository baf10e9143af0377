import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format/date-time';

type Props = {
  /** Where the words of the events stand. */
  words: 'domain.event' | 'dossiers.event';
  events: readonly { at: string; kind: string; note: string | null }[];
};

/** What happened, in the citizen's words; who did it inside the office is not told (K12). */
export function PublicTimeline({ words, events }: Props) {
  const t = useTranslations();
  const label = (kind: string) => {
    const key = `${words}.${kind.replaceAll('.', '_')}` as 'domain.event.report_received';
    return t.has(key) ? t(key) : kind;
  };
  return (
    <Box component="section">
      <Typography component="h2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {t('track.timeline')}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {events.map((event, index) => (
          <Box
            component="li"
            key={index}
            sx={{ display: 'grid', gridTemplateColumns: '9.5rem 1fr', columnGap: 1 }}
          >
            <Box
              component="time"
              dateTime={event.at}
              sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
            >
              {formatDateTime(event.at)}
            </Box>
            <Box>
              {label(event.kind)}
              {event.note && (
                <Typography
                  variant="body2"
                  sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
                >
                  {event.note}
                </Typography>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
