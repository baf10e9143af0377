import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format/date-time';
import type { ReplyQuestion } from '@/lib/reports/find-reply-question';
import { CitizenMessageForm } from './citizen-message-form';

type Props = { question: ReplyQuestion; action: string; hasFailed: boolean };

/** The question with room for the answer, or why it cannot be answered by this link and what to do instead. */
export function ReplyView({ question, action, hasFailed }: Props) {
  const t = useTranslations('track.reply');
  if (question.status !== 'open') {
    return (
      <Alert severity={question.status === 'used' ? 'success' : 'warning'} data-status={question.status}>
        {t(question.status)}{' '}
        <Link href="/track" color="inherit">
          {t('toTrack')}
        </Link>
      </Alert>
    );
  }
  return (
    <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {t('about', { code: question.code, at: formatDateTime(question.askedAt) })}
      </Typography>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {t('question')}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{question.question}</Typography>
      <CitizenMessageForm action={action} purpose="answer" hasFailed={hasFailed} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('until', { at: formatDateTime(question.expiresAt) })}
      </Typography>
    </Paper>
  );
}
