'use client';

import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cancelSlaVersionAction } from '@/app/(desk)/admin/service-levels/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';

type Props = { level: { id: number; version: number }; versionId: number; name: string };

/** Takes back a version that has not begun, with a reason. */
export function CancelVersionButton({ level, versionId, name }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, problem, pending } = useAction(cancelSlaVersionAction);
  const wrong = useFieldProblem(problem)('reason');
  const done = () => {
    setOpen(false);
    setReason('');
    router.refresh();
  };
  return (
    <>
      <Button
        size="small"
        color="error"
        onClick={() => setOpen(true)}
        aria-label={t('levels.cancelThis', { name })}
        sx={{ ml: 1 }}
      >
        {t('levels.cancelPlanned')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('levels.cancelThis', { name })}
        text={t('levels.cancelText')}
        confirmLabel={t('levels.cancelPlanned')}
        pending={pending}
        disabled={reason.trim().length < 3}
        onConfirm={() => void run({ ...level, versionId, reason }, done)}
        onClose={() => setOpen(false)}
      >
        <ProblemAlert problem={problem} onLoadCurrent={() => router.refresh()} />
        <TextField
          label={t('common.form.reason')}
          error={Boolean(wrong)}
          helperText={wrong ?? t('common.form.reasonHelp')}
          required
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
