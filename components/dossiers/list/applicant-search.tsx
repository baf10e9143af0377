'use client';

import PersonSearchIcon from '@mui/icons-material/PersonSearchOutlined';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { searchApplicantsAction } from '@/app/(desk)/citizens/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';

/** Dossiers by the name of their applicant: what is typed goes by post and is logged; the address gets an id. */
export function ApplicantSearch({ onFound }: { onFound: (id: string) => void }) {
  const t = useTranslations('citizens.search');
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { run, pending, problem, clear } = useAction(searchApplicantsAction);
  const problemOf = useFieldProblem(problem);
  const close = () => {
    setOpen(false);
    clear();
  };
  return (
    <>
      <Button variant="outlined" startIcon={<PersonSearchIcon />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={t('title')}
        text={t('hint')}
        confirmLabel={t('submit')}
        pending={pending}
        disabled={text.trim() === ''}
        onClose={close}
        onConfirm={() =>
          void run({ text }, ({ id }) => {
            close();
            onFound(id);
          })
        }
      >
        <TextField
          autoFocus
          size="small"
          fullWidth
          label={t('label')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={problemOf('text') !== undefined}
          helperText={problemOf('text') ?? t('example')}
          slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
        />
        {problem && problem.fields.length === 0 && <ProblemAlert problem={problem} />}
      </ConfirmDialog>
    </>
  );
}
