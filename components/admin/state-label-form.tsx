'use client';

import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { renameStateAction } from '@/app/(desk)/admin/states/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import type { StateRow } from '@/lib/reports/list-states';
import type { BuiltInNames } from './state-label-page';
import { useConflict } from './use-conflict';

type Props = { row: StateRow; builtIn: BuiltInNames; onClose: () => void };

/** Other names for one state, from now or from a day on. */
export function StateLabelForm({ row, builtIn, onClose }: Props) {
  const t = useTranslations();
  const language = useLocale() === 'vi' ? 'vi' : 'en';
  const router = useRouter();
  const [typed, setTyped] = useState({ label: row.label, labelEn: row.labelEn });
  const [from, setFrom] = useState('');
  const [lastId, setLastId] = useState(row.lastId);
  const { run, pending, problem, clear } = useAction(renameStateAction);
  const field = useFieldProblem(problem);
  const differences = useConflict(problem, typed);
  const name = builtIn[language][row.state];
  const props = (path: 'label' | 'labelEn' | 'validFrom', problemPath: string) => ({
    label: t(`admin.fields.${path}`),
    error: Boolean(field(problemPath)),
    helperText: field(problemPath),
  });
  return (
    <ConfirmDialog
      open
      title={t('admin.stateLabels.renameOne', { name })}
      text={t('admin.stateLabels.renameText', { name })}
      confirmLabel={t('common.actions.save')}
      pending={pending}
      onConfirm={() => {
        void run({ state: row.state, ...typed, from: from || null, lastId }, () => {
          onClose();
          router.refresh();
        });
      }}
      onClose={onClose}
    >
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          setLastId((problem?.current as { lastId: number | null } | null)?.lastId ?? null);
          clear();
          router.refresh();
        }}
      />
      <TextField
        {...props('label', 'label')}
        autoFocus
        value={typed.label}
        onChange={(event) => setTyped({ ...typed, label: event.target.value })}
      />
      <TextField
        {...props('labelEn', 'labelEn')}
        value={typed.labelEn}
        onChange={(event) => setTyped({ ...typed, labelEn: event.target.value })}
      />
      <TextField
        {...props('validFrom', 'from')}
        type="date"
        helperText={field('from') ?? t('admin.stateLabels.fromHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
    </ConfirmDialog>
  );
}
