'use client';

import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { issueDossierForm } from '@/app/(desk)/dossiers/[code]/actions';
import { LongText } from '@/components/form/long-text';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { formKinds } from '@/lib/dossiers/paper/form-kinds';
import type { WrittenForm } from '@/lib/dossiers/paper/write-audited-form';

type Words = { title: string; body: string; reason: string; day: string };
type Props = {
  code: string;
  kind: 'apology' | 'result';
  onClose: () => void;
  onIssued: (form: WrittenForm) => void;
};

/** Working hours end then; the new day is promised to its end. */
const endOfDay = 'T17:00:00+07:00';

/** What an officer adds to a paper: why it is late and until when, or what the result says. Typed text is kept. */
export function IssueFormDialog({ code, kind, onClose, onIssued }: Props) {
  const t = useTranslations('dossiers.detail.papersBlock');
  const empty: Words = { title: '', body: '', reason: '', day: '' };
  const draft = useDraft<Words>(`dossier/${code}/form/${kind}`, empty);
  const { run, pending, problem } = useAction(issueDossierForm);
  const problemOf = useFieldProblem(problem);
  const { title, body, reason, day } = draft.value;
  const change = (part: Partial<Words>) => draft.setValue({ ...draft.value, ...part });
  const isResult = kind === 'result';
  const shared = (path: string) => ({ error: problemOf(path) !== undefined, helperText: problemOf(path) });
  const issue = () =>
    run(
      isResult
        ? { kind: 'result', code, title, body }
        : { kind: 'apology', code, promise: { reason, newAppointmentAt: day && `${day}${endOfDay}` } },
      (form) => {
        draft.clear();
        onIssued(form);
      },
    );
  return (
    <ConfirmDialog
      open
      title={formKinds[kind].title}
      text={t(isResult ? 'resultHint' : 'apologyHint')}
      confirmLabel={t('issue')}
      pending={pending}
      onClose={onClose}
      onConfirm={() => void issue()}
    >
      {isResult ? (
        <>
          <TextField
            {...shared('title')}
            autoFocus
            required
            size="small"
            label={t('resultTitle')}
            value={title}
            onChange={(event) => change({ title: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
          />
          <LongText
            {...shared('body')}
            required
            rows={10}
            maxLength={20_000}
            label={t('resultBody')}
            value={body}
            onText={(text) => change({ body: text })}
          />
        </>
      ) : (
        <>
          <LongText
            {...shared('promise.reason')}
            autoFocus
            required
            rows={4}
            maxLength={2_000}
            label={t('lateReason')}
            value={reason}
            onText={(text) => change({ reason: text })}
          />
          <TextField
            {...shared('promise.newAppointmentAt')}
            required
            type="date"
            size="small"
            label={t('newDay')}
            value={day}
            onChange={(event) => change({ day: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </>
      )}
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
