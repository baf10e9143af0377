'use client';

import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { openOriginal } from '@/app/(desk)/reports/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { formatTime } from '@/lib/format/date-time';
import { minRevealReason } from '@/lib/reports/action-schemas';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { LongText } from '@/components/form/long-text';

type Props = { report: ReportDetail; index: number; onClose: () => void };

/** Says why, and gets a link to the photo as it was received. The link is clicked: no browser blocks that. */
export function OriginalDialog({ report, index, onClose }: Props) {
  const t = useTranslations('photos');
  const [reason, setReason] = useState('');
  const [given, setGiven] = useState<{ url: string; expiresAt: string } | null>(null);
  const { run, pending, problem } = useAction(openOriginal);
  const problemOf = useFieldProblem(problem);
  const fileId = report.photos[index]?.fileId ?? '';
  return (
    <ConfirmDialog
      open
      title={t('originalTitle')}
      text={t('originalHint')}
      confirmLabel={given ? t('done') : t('originalConfirm')}
      pending={pending}
      disabled={!given && reason.trim().length < minRevealReason}
      onClose={onClose}
      onConfirm={() => (given ? onClose() : void run({ code: report.code, fileId, reason }, setGiven))}
    >
      {given ? (
        <Typography role="status">
          <MuiLink href={given.url} target="_blank" rel="noreferrer" autoFocus>
            {t('originalReady')}
          </MuiLink>
          <br />
          {t('originalUntil', { time: formatTime(given.expiresAt) })}
        </Typography>
      ) : (
        <LongText
          autoFocus
          required
          rows={3}
          maxLength={1000}
          label={t('originalReason')}
          value={reason}
          onText={setReason}
          error={problemOf('reason') !== undefined}
          helperText={problemOf('reason')}
        />
      )}
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
