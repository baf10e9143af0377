'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem, useProblemWithin } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { useFocusWrong } from '@/components/ui/use-focus-wrong';
import { openWords } from '@/lib/reports/message-template';
import type { ActionResult } from '@/lib/web/define-action';
import { useCaseNames, useCaseText } from './case-subject';
import { ConflictView, type ShownConflict } from './conflict-view';

/** What a field of an action's form is given. */
export type FieldState<Values> = {
  /** The first field of a form takes the focus when the form opens. */
  autoFocus: boolean;
  values: Values;
  onChange: (part: Partial<Values>) => void;
  /** What is wrong with this field or a part of it, already in words. */
  problem: string | undefined;
  /** The same for one part of it, by the path that the verb names. */
  problemOf: (path: string) => string | undefined;
};

/** The form of one action, as the subject has it. */
export type ActionFormFacts<Values extends object, Changed> = {
  action: string;
  /** Where what is typed is kept, e.g. `report/PA-2026-000123/assign`. */
  draft: string;
  initial: Values;
  /** The version that was on screen when the form opened: the save is held against it. */
  version: number;
  fields: readonly string[];
  /** Fields that may begin from a template, whose words in braces must be filled in before anything is sent. */
  templated?: readonly (keyof Values & string)[];
  isEnding: boolean;
  hint: string | null;
  /** What stands in the way later, said before anything is refused. */
  needs?: string | null;
  renderField: (field: string, state: FieldState<Values>) => ReactNode;
  send: (version: number, values: Values) => Promise<ActionResult<Changed>>;
  /** A refused stale save in words; null when the problem is another. */
  conflictOf: (current: unknown, values: Values) => ShownConflict | null;
};

type Props<Values extends object, Changed> = {
  form: ActionFormFacts<Values, Changed>;
  onDone: (changed: Changed) => void;
  onClose: () => void;
};

/** The form of one action, beside the case. What is typed stays on every error, and after Esc, reload or crash. */
export function ActionForm<Values extends object, Changed>({
  form,
  onDone,
  onClose,
}: Props<Values, Changed>) {
  const { action, fields, templated = [], hint, needs } = form;
  const t = useCaseText('actions');
  const name = useCaseNames().action(action);
  const common = useTranslations('common.form');
  const router = useRouter();
  const titleId = useId();
  const element = useRef<HTMLFormElement>(null);
  const [initial] = useState(form.initial);
  const draft = useDraft<Values>(form.draft, initial);
  const values = { ...initial, ...draft.value };
  const { run, pending, problem } = useAction((version: number) => form.send(version, values));
  const problemOf = useFieldProblem(problem);
  const problemWithin = useProblemWithin(problem);
  useFocusWrong(element, problem);
  const [unfilled, setUnfilled] = useState<string[]>([]);
  const conflict = problem?.code === 'conflict' ? form.conflictOf(problem.current, values) : null;

  async function send(version: number) {
    if (pending) return;
    const left = templated.flatMap((field) =>
      fields.includes(field) ? openWords(String(values[field])) : [],
    );
    setUnfilled(left);
    if (left.length) return;
    const answer = await run(version, (changed) => {
      draft.clear();
      onDone(changed);
    });
    if (!answer.ok && answer.problem.code === 'conflict') router.refresh();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      element.current?.requestSubmit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  }
  return (
    <Paper
      ref={element}
      component="form"
      noValidate
      variant="outlined"
      aria-labelledby={titleId}
      data-action={action}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        // Over a conflict only its own buttons decide: a second Ctrl+Enter must not overwrite what was just shown.
        if (!conflict) void send(form.version);
      }}
      sx={{
        p: 1.5,
        display: 'grid',
        gap: 1.5,
        borderColor: 'primary.main',
        borderWidth: 2,
        minWidth: 0,
        '@media print': { display: 'none' },
      }}
    >
      <Typography id={titleId} component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      {hint ? <Typography variant="body2">{hint}</Typography> : null}
      {needs ? (
        <Alert severity="info" role="note">
          {needs}
        </Alert>
      ) : null}
      {fields.map((field, index) => (
        <Box key={field} sx={{ display: 'contents' }}>
          {form.renderField(field, {
            autoFocus: index === 0,
            values,
            onChange: (part) => draft.setValue({ ...values, ...part }),
            problem:
              unfilled.length && (templated as readonly string[]).includes(field)
                ? t('openWords', { words: unfilled.join(', ') })
                : problemWithin(field),
            problemOf,
          })}
        </Box>
      ))}
      {draft.restored ? (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {common('draftRestored')}{' '}
          <Button size="small" onClick={draft.clear}>
            {common('discardDraft')}
          </Button>
        </Typography>
      ) : null}
      {conflict ? (
        <ConflictView
          {...{ conflict, pending }}
          onTakeTheirs={() => {
            draft.clear();
            onClose();
          }}
          onKeepMine={() => void send(conflict.version)}
        />
      ) : (
        <ProblemAlert problem={problem} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {conflict ? null : (
          <Button
            type="submit"
            variant="contained"
            color={form.isEnding ? 'error' : 'primary'}
            loading={pending}
            autoFocus={fields.length === 0}
          >
            {name}
          </Button>
        )}
        <Button color="inherit" disabled={pending} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('send')}
        </Typography>
      </Box>
    </Paper>
  );
}
