'use client';

import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  cancelProcedureVersionAction,
  verifyProcedureVersionAction,
} from '@/app/(desk)/admin/procedures/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import type { ProcedureVersionRow } from '@/lib/procedures/get-procedure';

type Props = { procedure: { id: number; version: number }; version: ProcedureVersionRow; isOnly: boolean };

/** What can be done with the version that is shown: change it, take it back, or say that it was checked. */
export function VersionButtons({ procedure, version, isOnly }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [asked, setAsked] = useState<'cancel' | 'verify'>('verify');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const cancelling = useAction(cancelProcedureVersionAction);
  const verifying = useAction(verifyProcedureVersionAction);
  const { problem, pending } = asked === 'cancel' ? cancelling : verifying;
  const field = useFieldProblem(problem);
  const isPlanned = version.phase === 'planned';
  const page = `/admin/procedures/${procedure.id}`;
  const input = { id: procedure.id, version: procedure.version, versionId: version.id };
  const ask = (what: typeof asked) => {
    setAsked(what);
    setOpen(true);
  };
  const done = () => {
    setOpen(false);
    setText('');
    if (asked === 'cancel') router.push(page);
    router.refresh();
  };
  const name = asked === 'cancel' ? 'reason' : 'source';
  return (
    <>
      <Button component={NextLink} href={`${page}?version=${version.id}&edit=1`} variant="contained">
        {t(isPlanned ? 'procedures.editPlanned' : 'procedures.newVersion')}
      </Button>
      {!version.isVerified && version.deadlineUnit !== null && (
        <Button variant="outlined" onClick={() => ask('verify')}>
          {t('procedures.verify')}
        </Button>
      )}
      {isPlanned && !isOnly && (
        <Button variant="outlined" color="error" onClick={() => ask('cancel')}>
          {t('procedures.cancelPlanned')}
        </Button>
      )}
      <ConfirmDialog
        open={open}
        danger={asked === 'cancel'}
        title={t(asked === 'cancel' ? 'procedures.cancelPlanned' : 'procedures.verify')}
        text={t(asked === 'cancel' ? 'procedures.cancelText' : 'procedures.verifyText')}
        confirmLabel={t(asked === 'cancel' ? 'procedures.cancelPlanned' : 'procedures.verify')}
        pending={pending}
        disabled={text.trim().length < 3}
        onConfirm={() =>
          asked === 'cancel'
            ? void cancelling.run({ ...input, reason: text }, done)
            : void verifying.run({ ...input, source: text }, done)
        }
        onClose={() => setOpen(false)}
      >
        <ProblemAlert problem={problem} onLoadCurrent={() => router.refresh()} />
        <TextField
          label={t(name === 'reason' ? 'common.form.reason' : 'admin.fields.source')}
          error={Boolean(field(name))}
          helperText={
            field(name) ?? t(name === 'reason' ? 'common.form.reasonHelp' : 'procedures.sourceHelp')
          }
          required
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
