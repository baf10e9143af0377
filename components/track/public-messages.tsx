import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format/date-time';
import type { PublicMessage } from '@/lib/reports/find-public-report';

/** What was said between office and citizen, in its order. */
export function PublicMessages({ messages }: { messages: readonly PublicMessage[] }) {
  const t = useTranslations('track');
  if (messages.length === 0) return null;
  return (
    <Box component="section">
      <Typography component="h2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {t('messages')}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {messages.map((message, index) => (
          <Box
            component="li"
            key={index}
            sx={{
              pl: 1.5,
              borderLeft: 3,
              borderColor: message.from === 'office' ? 'primary.main' : 'success.main',
            }}
          >
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t(`from.${message.from}`)} · {formatDateTime(message.at)}
              {message.photos > 0 ? ` · ${t('withPhotos', { count: message.photos })}` : ''}
            </Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message.text}</Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
