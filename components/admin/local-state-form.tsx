'use client';

import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createLocalStateAction, editLocalStateAction } from '@/app/(desk)/admin/states/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import type { LocalStateRow } from '@/lib/local-states/list-local-states';
import type { ReportState } from '@/lib/reports/report';
import { useConflict } from './use-conflict';

type Props = {
  /** The state that the step stands under. */
  baseState: ReportState;
  /** The step to change; left out: a new one. */
  step?: LocalStateRow;
  onClose: () => void;
};

/** A step of the office's own: new, or with other words. */
export function LocalStateForm({ baseState, step, onClose }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState({
    label: step?.label ?? '',
    labelEn: step?.labelEn ?? '',
    position: String(step?.position ?? 10),
  });
  const [version, setVersion] = useState(step?.version ?? 0);
  const creating = useAction(createLocalStateAction);
  const editing = useAction(editLocalStateAction);
  const { problem, pending } = step ? editing : creating;
  const field = useFieldProblem(problem);
  const differences = useConflict(problem, { ...typed, position: Number(typed.position) });
  const name = t(`domain.state.${baseState}`);
  const props = (path: 'label' | 'labelEn' | 'position') => ({
    label: t(`admin.fields.${path}`),
    error: Boolean(field(path)),
    helperText: field(path),
    required: true,
    value: typed[path],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [path]: event.target.value }),
  });
  const done = () => {
    onClose();
    router.refresh();
  };
  const save = () => {
    // Nothing typed is no number, and is refused by name.
    const facts = { ...typed, position: typed.position.trim() === '' ? NaN : Number(typed.position) };
    if (step) void editing.run({ id: step.id, version, ...facts }, done);
    else void creating.run({ subject: 'report', code, baseState, ...facts }, done);
  };
  return (
    <ConfirmDialog
      open
      title={step ? t('settings.steps.editOne', { name: step.label }) : t('settings.steps.addOne', { name })}
      text={step ? t('settings.steps.editText') : t('settings.steps.addText', { name })}
      confirmLabel={t(step ? 'common.actions.save' : 'common.actions.create')}
      pending={pending}
      onConfirm={save}
      onClose={onClose}
    >
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          setVersion((problem?.current as { version: number } | null)?.version ?? version);
          editing.clear();
          router.refresh();
        }}
      />
      <TextField {...props('label')} autoFocus />
      <TextField {...props('labelEn')} />
      {step ? null : (
        <TextField
          label={t('admin.fields.code')}
          required
          error={Boolean(field('code'))}
          helperText={field('code') ?? t('admin.codeHelp')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      <TextField
        {...props('position')}
        type="number"
        helperText={field('position') ?? t('settings.steps.positionHelp')}
      />
    </ConfirmDialog>
  );
}
