'use client';

import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCopy } from '@/components/ui/use-copy';
import { formatDateTime } from '@/lib/format/date-time';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { Section } from '@/components/case/section';

/** The link by which the citizen answers the question that is open, to be handed to them. */
export function ReplyLinkBlock({ link }: { link: ReportDetail['replyLink'] }) {
  const t = useTranslations('reports.detail.replyLink');
  const actions = useTranslations('common.actions');
  const { copied, copy } = useCopy();
  const [refused, setRefused] = useState(false);
  if (!link) return null;
  return (
    <Section
      title={t('title')}
      aside={
        <Button
          size="small"
          color="inherit"
          startIcon={<ContentCopy />}
          onClick={async () => setRefused(!(await copy(link.url)))}
        >
          {actions(copied ? 'copied' : refused ? 'copyRefused' : 'copy')}
        </Button>
      }
    >
      <Typography variant="body2" data-testid="reply-link" sx={{ overflowWrap: 'anywhere' }}>
        {link.url}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('hint', { at: formatDateTime(link.expiresAt) })}
      </Typography>
    </Section>
  );
}
