'use client';

import EditNote from '@mui/icons-material/EditNote';
import Lock from '@mui/icons-material/Lock';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useId, useImperativeHandle, useRef, type Ref } from 'react';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { LongText } from '@/components/form/long-text';
import type { ActionResult } from '@/lib/web/define-action';
import { useCaseText } from './case-subject';

export type NoteBoxHandle = { focus: () => void };
type Props = {
  code: string;
  /** Where what is typed is kept. */
  draft: string;
  add: (note: { code: string; body: string }) => Promise<ActionResult<unknown>>;
  onSaved: () => void;
  ref: Ref<NoteBoxHandle>;
};

/**
 * A note for colleagues. It looks unlike any box that reaches a citizen (dashed, yellow, locked), has its own verb and
 * table, and is saved by its button only: Ctrl+Enter, which sends an answer, does nothing here.
 */
export function NoteBox({ code, draft: draftKey, add, onSaved, ref }: Props) {
  const t = useCaseText('note');
  const titleId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft<string>(draftKey, '');
  const { run, pending, problem } = useAction(add);
  const problemOf = useFieldProblem(problem);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), []);

  async function save() {
    await run({ code, body: draft.value }, () => {
      draft.clear();
      onSaved();
    });
  }
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        p: 1.5,
        border: '2px dashed',
        borderColor: 'status.soon.main',
        borderRadius: 1,
        bgcolor: 'status.soon.soft',
        color: 'status.soon.text',
        display: 'grid',
        gap: 1,
        '@media print': { display: 'none' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <EditNote fontSize="small" aria-hidden />
        <Typography id={titleId} component="h2" variant="subtitle2" sx={{ fontWeight: 600 }}>
          {t('title')}
        </Typography>
        <Chip
          size="small"
          icon={<Lock />}
          label={t('only')}
          sx={{
            bgcolor: 'status.soon.main',
            color: 'status.soon.contrastText',
            '& .MuiChip-icon': { color: 'inherit' },
          }}
        />
      </Box>
      <LongText
        inputRef={input}
        rows={2}
        maxLength={4000}
        label={t('label')}
        value={draft.value}
        onText={draft.setValue}
        error={problemOf('body') !== undefined}
        helperText={problemOf('body') ?? t('hint')}
        sx={{ bgcolor: 'background.paper', borderRadius: 1 }}
      />
      {problem && !problemOf('body') ? <ProblemAlert problem={problem} /> : null}
      <Box>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          startIcon={<EditNote />}
          loading={pending}
          disabled={!draft.value.trim()}
          onClick={() => void save()}
        >
          {t('save')}
        </Button>
      </Box>
    </Box>
  );
}
