'use client';

import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useShownFor } from '@/components/ui/use-shown-for';
import { formatTime } from '@/lib/format/date-time';
import { LongText } from '@/components/form/long-text';
import { minRevealReason } from '@/lib/reports/action-schemas';
import type { ActionResult } from '@/lib/web/define-action';
import { useCaseText } from './case-subject';
import { FactList, type Fact } from './fact-list';
import { Section } from './section';

type Shown = Readonly<Record<string, string | null>>;
type Props<Contact extends object> = {
  code: string;
  /** What is known, masked; null: nothing was left. */
  masked: Shown | null;
  /** In the order in which they stand. */
  fields: readonly { field: string; label: string }[];
  /** What stands below once it is shown. */
  further?: (contact: Contact) => readonly Fact[];
  mayReveal: boolean;
  reveal: (asked: { code: string; reason: string }) => Promise<ActionResult<Contact>>;
  onRevealed: () => void;
};

/** Whose case it is: masked, and shown for five minutes to whoever may and says why. The reason is logged by the verb. */
export function ContactBlock<Contact extends object>(props: Props<Contact>) {
  const { code, masked, fields, further, mayReveal, reveal, onRevealed } = props;
  const t = useCaseText('citizen');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { shown, show, hide } = useShownFor<Contact>();
  const { run, pending, problem, clear } = useAction(reveal);
  const problemOf = useFieldProblem(problem);

  if (!masked) {
    return (
      <Section title={t('title')}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('none')}
        </Typography>
      </Section>
    );
  }
  const person = (shown?.value as Shown | undefined) ?? masked;
  const facts = fields.map(({ field, label }) => {
    const value = person[field];
    return value ? { label, value } : null;
  });
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <Section
      title={t('title')}
      aside={
        shown ? (
          <Button size="small" color="inherit" startIcon={<VisibilityOff />} onClick={hide}>
            {t('hide')}
          </Button>
        ) : mayReveal ? (
          <Button size="small" color="inherit" startIcon={<Visibility />} onClick={() => setAsking(true)}>
            {t('reveal')}
          </Button>
        ) : null
      }
    >
      <Box data-revealed={shown !== null}>
        <FactList facts={[...facts, ...((shown && further?.(shown.value)) ?? [])]} />
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
          void run({ code, reason }, (contact) => {
            show(contact);
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
