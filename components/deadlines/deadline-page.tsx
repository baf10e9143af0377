import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/dashboard/link-tabs';
import type { ExplainedClock } from '@/lib/deadlines/explained-clock';
import { formatDateTime } from '@/lib/format/date-time';
import { DeadlineExplanation } from './deadline-explanation';

type Props = {
  code: string;
  title: string;
  back: { href: string; label: string };
  /** The clocks of the case, one of which is explained. */
  clocks: readonly { value: string; label: string; href: string }[];
  current: string;
  /** What is explained, and said before the table. */
  heading: string;
  notes: readonly string[];
  judged: { outcome: 'met' | 'breached'; dueAt: string; judgedAt: string } | null;
  explanation: ExplainedClock | null;
  unexplained: string;
};

/** Why this deadline: one clock of a case, explained; the others are a click away. Made to be printed too. */
export function DeadlinePage(props: Props) {
  const { code, title, back, clocks, current, heading, notes, judged, explanation, unexplained } = props;
  const t = useTranslations('deadlines');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 900, minWidth: 0 }}>
      <div>
        <Link component={NextLink} href={back.href} sx={{ '@media print': { display: 'none' } }}>
          {back.label}
        </Link>
        <Typography component="h1" variant="h6" sx={{ overflowWrap: 'anywhere' }}>
          {t('pageTitle', { code })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      </div>
      <Box sx={{ '@media print': { display: 'none' } }}>
        <LinkTabs label={t('clocks')} current={current} options={clocks} />
      </Box>
      <Paper component="section" variant="outlined" aria-label={heading} sx={{ p: 1.5, minWidth: 0 }}>
        <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mb: 0.75 }}>
          {heading}
        </Typography>
        {judged ? (
          <Typography sx={{ mb: 1 }}>
            {t(`judged.${judged.outcome}`, {
              at: formatDateTime(judged.judgedAt),
              due: formatDateTime(judged.dueAt),
            })}
          </Typography>
        ) : null}
        {notes.map((note) => (
          <Typography key={note} variant="body2" sx={{ mb: 1 }}>
            {note}
          </Typography>
        ))}
        {explanation ? (
          <DeadlineExplanation explanation={explanation} />
        ) : (
          <Typography>{unexplained}</Typography>
        )}
      </Paper>
    </Box>
  );
}
