import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { CopyCode } from '@/components/ui/copy-code';
import { formatDateTime } from '@/lib/format/date-time';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { Section } from './section';

/** The link by which the citizen answers the question that is open, to be handed to them. */
export function ReplyLinkBlock({ link }: { link: ReportDetail['replyLink'] }) {
  const t = useTranslations('reports.detail.replyLink');
  if (!link) return null;
  return (
    <Section title={t('title')}>
      <Box
        data-testid="reply-link"
        sx={{ overflowX: 'auto', typography: 'body2' }}
        tabIndex={0}
        role="group"
        aria-label={t('title')}
      >
        <CopyCode code={link.url} />
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('hint', { at: formatDateTime(link.expiresAt) })}
      </Typography>
    </Section>
  );
}
