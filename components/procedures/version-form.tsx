'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { addProcedureVersionAction, editProcedureVersionAction } from '@/app/(desk)/admin/procedures/actions';
import { useConflict } from '@/components/admin/use-conflict';
import { DraftNotice } from '@/components/form/draft-notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import type { ProcedureVersionRow } from '@/lib/procedures/get-procedure';
import { useFactText } from './fact-text';
import { VersionFields } from './version-fields';
import { contentOf, valuesOf } from './version-values';

type Props = {
  procedure: { id: number; version: number };
  /** The version to rewrite when it has not begun, otherwise the one that the new version is made from. */
  from: ProcedureVersionRow;
  today: string;
};

/** A new version of a procedure, or a change of one that has not begun. */
export function VersionForm({ procedure, from, today }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const isPlanned = from.phase === 'planned';
  // What was verified holds for the version that was checked: a new one is checked anew.
  const stored = valuesOf(
    isPlanned ? from : { ...from, isVerified: false },
    isPlanned ? from.validFrom : today,
  );
  const draft = useDraft(
    `admin/procedure/${procedure.id}/version/${isPlanned ? from.id : `after-${from.id}`}`,
    {
      seen: procedure.version,
      values: stored,
    },
  );
  const { seen } = draft.value;
  // What was typed before an update of the app lacks what forms ask since.
  const values = { ...stored, ...draft.value.values };
  const adding = useAction(addProcedureVersionAction);
  const editing = useAction(editProcedureVersionAction);
  const { problem, pending, clear } = isPlanned ? editing : adding;
  const content = contentOf(values);
  const differences = useConflict(problem, { validFrom: values.validFrom, ...content }, useFactText());
  const set = (changed: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...changed });
  const page = `/admin/procedures/${procedure.id}`;
  const done = ({ versionId }: { versionId: number }) => {
    draft.clear();
    router.push(`${page}?version=${versionId}`);
    router.refresh();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input = { id: procedure.id, version: seen, validFrom: values.validFrom, content };
        if (isPlanned) void editing.run({ ...input, versionId: from.id }, done);
        else void adding.run(input, done);
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <DraftNotice draft={draft} />
      <VersionFields
        values={values}
        set={(changed) => set({ values: { ...values, ...changed } })}
        problem={useFieldProblem(problem)}
      />
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          set({ seen: (problem?.current as { version: number } | null)?.version ?? seen });
          clear();
          router.refresh();
        }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" loading={pending}>
          {t(isPlanned ? 'common.actions.save' : 'procedures.saveNew')}
        </Button>
        <Button component={NextLink} href={`${page}?version=${from.id}`} color="inherit">
          {t('common.actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
