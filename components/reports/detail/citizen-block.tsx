'use client';

import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { revealContact } from '@/app/(desk)/reports/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { formatTime } from '@/lib/format/date-time';
import { minRevealReason } from '@/lib/reports/action-schemas';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { LongText } from '../entry/long-text';
import { FactList } from './fact-list';
import { Section } from './section';

const shownFor = 5 * 60_000;
type Contact = { name: string | null; phone: string | null; email: string | null; detail: string | null };

/** Who sent it: masked, and shown for five minutes to whoever may and says why. The reason is logged by the verb. */
export function CitizenBlock({ report, onRevealed }: { report: ReportDetail; onRevealed: () => void }) {
  const t = useTranslations('reports.detail.citizen');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<{ contact: Contact; until: number } | null>(null);
  const { run, pending, problem, clear } = useAction(revealContact);
  const problemOf = useFieldProblem(problem);
  const until = shown?.until;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setShown(null), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);

  if (!report.citizen) {
    return (
      <Section title={t('title')}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('none')}
        </Typography>
      </Section>
    );
  }
  const person = shown?.contact ?? { ...report.citizen, detail: report.citizen.detail ? '•••' : null };
  const facts = (['name', 'phone', 'email', 'detail'] as const).map((field) =>
    person[field] ? { label: t(field), value: person[field] } : null,
  );
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <Section
      title={t('title')}
      aside={
        shown ? (
          <Button size="small" color="inherit" startIcon={<VisibilityOff />} onClick={() => setShown(null)}>
            {t('hide')}
          </Button>
        ) : report.mayReveal ? (
          <Button size="small" color="inherit" startIcon={<Visibility />} onClick={() => setAsking(true)}>
            {t('reveal')}
          </Button>
        ) : null
      }
    >
      <Box data-revealed={shown !== null}>
        <FactList facts={facts} />
      </Box>
      <Typography variant="caption" role="status" sx={{ color: 'text.secondary' }}>
        {shown ? t('until', { time: formatTime(shown.until) }) : t('masked')}
      </Typography>
      <ConfirmDialog
        open={asking}
        title={t('revealTitle')}
        text={t('revealHint')}
        confirmLabel={t('confirm')}
        pending={pending}
        disabled={reason.trim().length < minRevealReason}
        onClose={close}
        onConfirm={() =>
          void run({ code: report.code, reason }, (contact) => {
            setShown({ contact, until: Date.now() + shownFor });
            setReason('');
            close();
            onRevealed();
          })
        }
      >
        <LongText
          autoFocus
          required
          rows={3}
          maxLength={1000}
          label={t('reason')}
          value={reason}
          onText={setReason}
          error={problemOf('reason') !== undefined}
          helperText={problemOf('reason')}
        />
        <ProblemAlert problem={problem} />
      </ConfirmDialog>
    </Section>
  );
}
