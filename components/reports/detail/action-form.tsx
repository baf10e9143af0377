'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import {
  actionFields,
  initialValues,
  type ActionField,
  type ActionValues,
  type FormAction,
} from '@/lib/reports/action-values';
import { openWords } from '@/lib/reports/message-template';
import { isReportConflict } from '@/lib/reports/report-changes';
import type { ChangedReport, ReportDetail } from '@/lib/reports/report-detail';
import { ActionFieldInput } from './action-fields';
import type { ActionOptions } from './action-options';
import { ConflictView } from './conflict-view';
import { sendAction } from './send-action';
import { useResultNeeds } from './use-result-needs';
import { typedFacts } from './typed-facts';

const hints = {
  publish: 'publishHint',
  divert: 'divertHint',
  accept: 'nothingToFill',
  start: 'nothingToFill',
  approve_extension: 'approveExtensionHint',
} as const;
/** Fields that may begin from a template, whose words in braces must be filled in before anything is sent. */
const textFields = ['answer', 'message', 'reason'] as const;
const dangerous: readonly FormAction[] = ['reject', 'divert'];

type Props = {
  action: FormAction;
  /** The report as it was on screen when the form opened: its version is what the save is held against. */
  seen: ReportDetail;
  /** The report as it stands now: photos come and go while the form is open. */
  report: ReportDetail;
  options: ActionOptions;
  onDone: (changed: ChangedReport) => void;
  onClose: () => void;
};

/** The form of one action, beside the report. What is typed stays on every error, and after Esc, reload or crash. */
export function ActionForm({ action, seen, report, options, onDone, onClose }: Props) {
  const t = useTranslations('reports.detail.actions');
  const domain = useTranslations('domain.action');
  const form = useTranslations('common.form');
  const router = useRouter();
  const titleId = useId();
  const element = useRef<HTMLFormElement>(null);
  const [initial] = useState(() => initialValues(action, seen, options.wording));
  const draft = useDraft<ActionValues>(`report/${seen.code}/${action}`, initial);
  const values = { ...initial, ...draft.value };
  const { run, pending, problem } = useAction(sendAction);
  const problemOf = useFieldProblem(problem);
  const [unfilled, setUnfilled] = useState<string[]>([]);
  const conflict = problem?.code === 'conflict' && isReportConflict(problem.current) ? problem.current : null;
  const fields: readonly ActionField[] = actionFields[action];
  const needs = useResultNeeds(action, report);
  const hint = action in hints ? t(hints[action as keyof typeof hints]) : null;

  async function send(version: number) {
    if (pending) return;
    const left =
      action === 'record_reply'
        ? []
        : textFields.flatMap((field) => (fields.includes(field) ? openWords(values[field]) : []));
    setUnfilled(left);
    if (left.length) return;
    const answer = await run({ action, code: seen.code, version, values }, (changed) => {
      draft.clear();
      onDone(changed);
    });
    if (answer.ok) return;
    if (answer.problem.code === 'conflict') router.refresh();
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]')?.focus(),
    );
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
        if (!conflict) void send(seen.version);
      }}
      sx={{ p: 1.5, display: 'grid', gap: 1.5, borderColor: 'primary.main', borderWidth: 2, minWidth: 0 }}
    >
      <Typography id={titleId} component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {domain(action)}
      </Typography>
      {hint ? <Typography variant="body2">{hint}</Typography> : null}
      {needs ? (
        <Alert severity="info" role="note">
          {needs}
        </Alert>
      ) : null}
      {fields.map((field, index) => (
        <ActionFieldInput
          key={field}
          {...{ action, report, field, values, options }}
          autoFocus={index === 0}
          onChange={(part) => draft.setValue({ ...values, ...part })}
          problem={
            unfilled.length && (textFields as readonly string[]).includes(field)
              ? t('openWords', { words: unfilled.join(', ') })
              : problemOf(field)
          }
        />
      ))}
      {draft.restored ? (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {form('draftRestored')}{' '}
          <Button size="small" onClick={draft.clear}>
            {form('discardDraft')}
          </Button>
        </Typography>
      ) : null}
      {conflict ? (
        <ConflictView
          {...{ seen, conflict, pending }}
          yours={(field) => typedFacts(action, values, options)[field] ?? null}
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
            color={dangerous.includes(action) ? 'error' : 'primary'}
            loading={pending}
            autoFocus={fields.length === 0}
          >
            {domain(action)}
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
