'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createPersonAction, editPersonAction } from '@/app/(desk)/admin/people/actions';
import { ChoiceField } from '@/components/admin/choice-field';
import { useConflict } from '@/components/admin/use-conflict';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import type { DepartmentChoice } from '@/lib/organisation/list-department-choices';
import type { RoleChoice } from '@/lib/organisation/list-roles';
import type { HeldRole } from '@/lib/organisation/rights';
import { PasswordOnce } from './password-once';
import { RolesField } from './roles-field';

export type PersonFacts = { name: string; email: string; title: string; departmentId: number };
type Props = {
  existing?: { id: number; version: number; facts: PersonFacts };
  departments: readonly DepartmentChoice[];
  roles: readonly RoleChoice[];
  readOnly?: boolean;
};

/** Opens an account or changes a person's facts. */
export function PersonForm({ existing, departments, roles, readOnly }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const blank: PersonFacts = { name: '', email: '', title: '', departmentId: departments[0]?.id ?? 0 };
  const draft = useDraft(`admin/person/${existing?.id ?? 'new'}`, {
    version: existing?.version ?? 0,
    roles: [] as HeldRole[],
    ...(existing?.facts ?? blank),
  });
  const { version, roles: given, ...facts } = draft.value;
  const creating = useAction(createPersonAction);
  const editing = useAction(editPersonAction);
  const [created, setCreated] = useState<{ id: number; password: string } | null>(null);
  const [saved, setSaved] = useState(false);
  const { problem, pending } = existing ? editing : creating;
  const field = useFieldProblem(problem);
  const names = new Map(departments.map((choice) => [choice.id, choice.name]));
  const differences = useConflict(problem, facts, (name, value) =>
    name === 'departmentId' ? (names.get(Number(value)) ?? '') : String(value ?? ''),
  );
  const set = (changed: Partial<typeof draft.value>) => {
    setSaved(false);
    draft.setValue({ ...draft.value, ...changed });
  };
  const props = (name: keyof PersonFacts) => ({
    label: t(`admin.fields.${name}`),
    error: Boolean(field(name)),
    helperText: field(name),
    disabled: readOnly,
  });
  const save = () => {
    if (!existing) {
      void creating.run({ ...facts, roles: given }, (done) => {
        draft.clear();
        setCreated(done);
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
  if (created) {
    return (
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 640 }}>
        <PasswordOnce password={created.password} />
        <Link component={NextLink} href={`/admin/people/${created.id}`}>
          {t('admin.people.toPerson')}
        </Link>
      </Box>
    );
  }
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
      <TextField
        {...props('name')}
        required
        value={facts.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        {...props('email')}
        required
        type="email"
        autoComplete="off"
        value={facts.email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextField
        {...props('title')}
        value={facts.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <ChoiceField
        {...props('departmentId')}
        value={String(facts.departmentId)}
        onChoose={(id) => set({ departmentId: Number(id) })}
        options={departments.map(({ id, name, depth }) => ({
          value: String(id),
          label: `${'\u2003'.repeat(depth)}${name}`,
        }))}
      />
      {!existing && (
        <RolesField
          value={given}
          onChange={(list) => set({ roles: list })}
          roles={roles}
          departments={departments}
        />
      )}
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={loadCurrent}
        fieldLabels={{ roles: t('admin.fields.roles') }}
      />
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
