'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { editProcedureAction } from '@/app/(desk)/admin/procedures/actions';
import { useConflict } from '@/components/admin/use-conflict';
import { DraftNotice } from '@/components/form/draft-notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { ProcedureFields, type ProcedureValues } from './procedure-fields';

type Props = { id: number; version: number; values: ProcedureValues; fields: readonly string[] };

/** Corrects what a procedure is called. What it asks and promises changes by a new version. */
export function ProcedureForm({ id, version, values: stored, fields }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const draft = useDraft(`admin/procedure/${id}`, { version, ...stored });
  const { version: seen, ...values } = draft.value;
  const { run, pending, problem, clear } = useAction(editProcedureAction);
  const [saved, setSaved] = useState(false);
  const differences = useConflict(problem, values, (name, value) =>
    name === 'isCodeVerified'
      ? t(value ? 'procedures.verified' : 'procedures.unverified')
      : String(value ?? ''),
  );
  const set = (changed: Partial<typeof draft.value>) => {
    setSaved(false);
    draft.setValue({ ...draft.value, ...changed });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ id, version: seen, ...values }, () => {
          draft.clear();
          setSaved(true);
          router.refresh();
        });
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <DraftNotice draft={draft} />
      <ProcedureFields values={values} set={set} problem={useFieldProblem(problem)} fields={fields} />
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          set({ version: (problem?.current as { version: number } | null)?.version ?? seen });
          clear();
          router.refresh();
        }}
      />
      {saved && <Alert severity="success">{t('common.form.saved')}</Alert>}
      <Box>
        <Button type="submit" variant="outlined" loading={pending}>
          {t('common.actions.save')}
        </Button>
      </Box>
    </Box>
  );
}
