'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { editCategoryAction } from '@/app/(desk)/admin/categories/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import type { ResultGuards } from '@/lib/reports/decide-result';
import { useConflict } from './use-conflict';

const guards = ['requiresResultCode', 'requiresResultPhoto'] as const;
type Props = { id: number; version: number; facts: ResultGuards };

/** What a category asks for before the citizen is answered. */
export function CategoryForm({ id, version, facts }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const helpId = useId();
  const draft = useDraft(`admin/category/${id}`, { version, ...facts });
  const { version: seen, ...typed } = draft.value;
  const { run, pending, problem, clear } = useAction(editCategoryAction);
  const [saved, setSaved] = useState(false);
  const differences = useConflict(problem, typed, (_name, flag) => t(flag ? 'common.yes' : 'common.no'));
  const set = (changed: Partial<typeof draft.value>) => {
    setSaved(false);
    draft.setValue({ ...draft.value, ...changed });
  };
  const save = () =>
    void run({ id, version: seen, ...typed }, () => {
      draft.clear();
      setSaved(true);
      router.refresh();
    });
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      {draft.restored ? (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={draft.clear}>
              {t('common.form.discardDraft')}
            </Button>
          }
        >
          {t('common.form.draftRestored')}
        </Alert>
      ) : null}
      {guards.map((guard) => (
        <Box key={guard}>
          <FormControlLabel
            label={t(`admin.fields.${guard}`)}
            control={
              <Checkbox
                checked={typed[guard]}
                onChange={(event) => set({ [guard]: event.target.checked })}
                slotProps={{ input: { 'aria-describedby': `${helpId}-${guard}` } }}
              />
            }
          />
          <FormHelperText id={`${helpId}-${guard}`} sx={{ ml: 4 }}>
            {t(`settings.categories.${guard}Help`)}
          </FormHelperText>
        </Box>
      ))}
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          const current = problem?.current as { version: number } | null;
          if (current) set({ version: current.version });
          clear();
          router.refresh();
        }}
      />
      {saved ? <Alert severity="success">{t('common.form.saved')}</Alert> : null}
      <Box>
        <Button type="submit" variant="contained" loading={pending}>
          {t('common.actions.save')}
        </Button>
      </Box>
    </Box>
  );
}
