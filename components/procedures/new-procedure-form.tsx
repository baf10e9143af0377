'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createProcedureAction } from '@/app/(desk)/admin/procedures/actions';
import { Panel } from '@/components/admin/panel';
import { DraftNotice } from '@/components/form/draft-notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { ProcedureFields } from './procedure-fields';
import { VersionFields } from './version-fields';
import { blankVersion, contentOf, valuesOf } from './version-values';

/** A new procedure with its first version. */
export function NewProcedureForm({ today, fields }: { today: string; fields: readonly string[] }) {
  const t = useTranslations();
  const router = useRouter();
  const draft = useDraft('admin/procedure/new', {
    code: '',
    names: { name: '', field: '', nationalCode: '', isCodeVerified: false },
    content: valuesOf(
      blankVersion((role) => t(`procedures.usualStep.${role as 'leader'}`)),
      today,
    ),
  });
  const { code, names, content } = draft.value;
  const { run, pending, problem } = useAction(createProcedureAction);
  const field = useFieldProblem(problem);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input = { code, ...names, validFrom: content.validFrom, content: contentOf(content) };
        void run(input, ({ id }) => {
          draft.clear();
          router.push(`/admin/procedures/${id}`);
        });
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: 960 }}
    >
      <DraftNotice draft={draft} />
      <Panel title={t('admin.facts')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <TextField
            label={t('admin.fields.code')}
            required
            error={Boolean(field('code'))}
            helperText={field('code') ?? t('admin.codeHelp')}
            value={code}
            onChange={(event) => draft.setValue({ ...draft.value, code: event.target.value })}
          />
          <ProcedureFields
            values={names}
            set={(changed) => draft.setValue({ ...draft.value, names: { ...names, ...changed } })}
            problem={field}
            fields={fields}
          />
        </Box>
      </Panel>
      <Panel title={t('procedures.firstVersion')}>
        <VersionFields
          values={content}
          set={(changed) => draft.setValue({ ...draft.value, content: { ...content, ...changed } })}
          problem={field}
        />
      </Panel>
      <ProblemAlert problem={problem} />
      <Box>
        <Button type="submit" variant="contained" loading={pending}>
          {t('common.actions.create')}
        </Button>
      </Box>
    </Box>
  );
}
