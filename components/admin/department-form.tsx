'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createDepartmentAction, editDepartmentAction } from '@/app/(desk)/admin/departments/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { departmentKinds, type DepartmentKind } from '@/lib/organisation/department';
import type { DepartmentChoice, UnitChoice } from '@/lib/organisation/list-department-choices';
import { ChoiceField } from './choice-field';
import { useConflict } from './use-conflict';

export type DepartmentFacts = {
  name: string;
  shortName: string;
  kind: DepartmentKind;
  parentId: number | null;
  administrativeUnitId: number | null;
  agencyIdentifier: string;
};
type Props = {
  existing?: { id: number; version: number; facts: DepartmentFacts };
  parents: readonly DepartmentChoice[];
  units: readonly UnitChoice[];
  readOnly?: boolean;
};
const blank: DepartmentFacts = {
  name: '',
  shortName: '',
  kind: 'department',
  parentId: null,
  administrativeUnitId: null,
  agencyIdentifier: '',
};
const idOf = (value: string) => (value ? Number(value) : null);

/** Creates a department or changes one. What is typed survives a refusal, a reload and the end of the session. */
export function DepartmentForm({ existing, parents, units, readOnly }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const draft = useDraft(`admin/department/${existing?.id ?? 'new'}`, {
    code: '',
    version: existing?.version ?? 0,
    ...(existing?.facts ?? blank),
  });
  const { code, version, ...facts } = draft.value;
  const creating = useAction(createDepartmentAction);
  const editing = useAction(editDepartmentAction);
  const [saved, setSaved] = useState(false);
  const { problem, pending } = existing ? editing : creating;
  const field = useFieldProblem(problem);
  const names = new Map([...parents, ...units].map((choice) => [choice.id, choice.name]));
  const differences = useConflict(problem, facts, (name, value) =>
    name.endsWith('Id') ? (names.get(Number(value)) ?? '') : String(value ?? ''),
  );
  const set = (changed: Partial<typeof draft.value>) => {
    setSaved(false);
    draft.setValue({ ...draft.value, ...changed });
  };
  const props = (name: keyof DepartmentFacts | 'code') => ({
    label: t(`admin.fields.${name}`),
    error: Boolean(field(name)),
    helperText: field(name),
    disabled: readOnly,
  });
  const save = () => {
    if (!existing) {
      void creating.run({ code, ...facts }, ({ id }) => {
        draft.clear();
        router.push(`/admin/departments/${id}`);
      });
      return;
    }
    void editing.run({ id: existing.id, version, ...facts }, () => {
      draft.clear();
      setSaved(true);
      router.refresh();
    });
  };
  const loadCurrent = () => {
    const current = problem?.current as { version: number } | null;
    if (current) set({ version: current.version });
    editing.clear();
    router.refresh();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: 640 }}
    >
      {draft.restored && !readOnly && (
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
      )}
      {!existing && (
        <TextField
          {...props('code')}
          required
          value={code}
          onChange={(event) => set({ code: event.target.value })}
          helperText={field('code') ?? t('admin.codeHelp')}
        />
      )}
      <TextField
        {...props('name')}
        required
        value={facts.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        {...props('shortName')}
        required
        value={facts.shortName}
        onChange={(event) => set({ shortName: event.target.value })}
      />
      <ChoiceField
        {...props('kind')}
        value={facts.kind}
        onChoose={(kind) => set({ kind: kind as DepartmentKind })}
        options={departmentKinds.map((kind) => ({ value: kind, label: t(`domain.departmentKind.${kind}`) }))}
      />
      <ChoiceField
        {...props('parentId')}
        value={String(facts.parentId ?? '')}
        onChoose={(value) => set({ parentId: idOf(value) })}
        options={[
          { value: '', label: t('admin.departments.top') },
          ...parents
            .filter(({ id }) => id !== existing?.id)
            .map(({ id, name, depth }) => ({ value: String(id), label: `${'\u2003'.repeat(depth)}${name}` })),
        ]}
      />
      <ChoiceField
        {...props('administrativeUnitId')}
        value={String(facts.administrativeUnitId ?? '')}
        onChoose={(value) => set({ administrativeUnitId: idOf(value) })}
        options={[
          { value: '', label: t('admin.departments.noUnit') },
          ...units.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <TextField
        {...props('agencyIdentifier')}
        value={facts.agencyIdentifier}
        onChange={(event) => set({ agencyIdentifier: event.target.value })}
        helperText={field('agencyIdentifier') ?? t('admin.departments.agencyHelp')}
      />
      <ProblemAlert problem={problem} differences={differences} onLoadCurrent={loadCurrent} />
      {saved && <Alert severity="success">{t('common.form.saved')}</Alert>}
      {!readOnly && (
        <Box>
          <Button type="submit" variant="contained" loading={pending}>
            {existing ? t('common.actions.save') : t('common.actions.create')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
