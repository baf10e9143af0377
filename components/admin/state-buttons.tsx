'use client';

import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/define-action';

type Done = { id: number; version: number };
type Props = {
  id: number;
  version: number;
  isDisabled: boolean;
  name: string;
  disable: (input: { id: number; version: number; reason: string }) => Promise<ActionResult<Done>>;
  enable: (input: { id: number; version: number }) => Promise<ActionResult<Done>>;
  /** What disabling means here. */
  text: string;
  /** Shown in the dialog: what stands in the way, with links. */
  children?: ReactNode;
};

/** Out of service with a reason, and back again. Nothing is deleted. */
export function StateButtons({ id, version, isDisabled, name, disable, enable, text, children }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const disabling = useAction(disable);
  const enabling = useAction(enable);
  const field = useFieldProblem(disabling.problem);
  const done = () => {
    setOpen(false);
    setReason('');
    router.refresh();
  };
  if (isDisabled) {
    return (
      <>
        <Button
          variant="outlined"
          loading={enabling.pending}
          onClick={() => enabling.run({ id, version }, done)}
        >
          {t('common.actions.enable')}
        </Button>
        <ProblemAlert problem={enabling.problem} onLoadCurrent={() => router.refresh()} />
      </>
    );
  }
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t('common.actions.disable')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('admin.disableTitle', { name })}
        text={text}
        confirmLabel={t('common.actions.disable')}
        pending={disabling.pending}
        disabled={reason.trim().length < 3}
        onConfirm={() => disabling.run({ id, version, reason }, done)}
        onClose={() => setOpen(false)}
      >
        {children}
        <ProblemAlert problem={disabling.problem} onLoadCurrent={() => router.refresh()} />
        <TextField
          label={t('common.form.reason')}
          helperText={field('reason') ?? t('common.form.reasonHelp')}
          error={Boolean(field('reason'))}
          required
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
