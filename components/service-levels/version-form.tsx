'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { addSlaVersionAction } from '@/app/(desk)/admin/service-levels/actions';
import { useConflict } from '@/components/admin/use-conflict';
import { DraftNotice } from '@/components/form/draft-notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import type { ServiceLevelDetail, SlaVersionRow } from '@/lib/service-levels/get-service-level';
import { useSlaFactText } from './service-level-words';
import { VersionFields } from './version-fields';
import { contentOf, valuesOf } from './version-values';

type Props = {
  level: Pick<ServiceLevelDetail, 'id' | 'version' | 'departments'>;
  /** The version that the new one is made from. */
  from: SlaVersionRow;
  tomorrow: string;
};

/** A new version of a service level, made from one that stands. */
export function VersionForm({ level, from, tomorrow }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const draft = useDraft(`admin/service-level/${level.id}/after-${from.id}`, {
    seen: level.version,
    values: valuesOf(from, tomorrow),
  });
  const { seen, values } = draft.value;
  const { run, problem, pending, clear } = useAction(addSlaVersionAction);
  const content = contentOf(values);
  const typed = { validFrom: values.validFrom, ...content };
  const differences = useConflict(problem, typed, useSlaFactText(level.departments));
  const page = `/admin/service-levels/${level.id}` as const;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ id: level.id, version: seen, validFrom: values.validFrom, content }, () => {
          draft.clear();
          router.push(page);
          router.refresh();
        });
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <DraftNotice draft={draft} />
      <VersionFields
        values={values}
        departments={level.departments}
        earliest={tomorrow}
        set={(changed) => draft.setValue({ ...draft.value, values: { ...values, ...changed } })}
        problem={useFieldProblem(problem)}
      />
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          const now = (problem?.current as { version: number } | null)?.version ?? seen;
          draft.setValue({ ...draft.value, seen: now });
          clear();
          router.refresh();
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" loading={pending}>
          {t('levels.save')}
        </Button>
        <Button component={NextLink} href={page} color="inherit">
          {t('common.actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
