'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createRoleAction, editRoleAction } from '@/app/(desk)/admin/roles/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { permissionNames, permissions, type Permission, type Reach } from '@/lib/access/permissions';
import type { RoleGrantFacts } from '@/lib/organisation/rights';
import { ChoiceField } from './choice-field';
import { useConflict } from './use-conflict';

export type RoleFacts = { name: string; nameEn: string; description: string; grants: RoleGrantFacts[] };
type Props = { existing?: { id: number; version: number; facts: RoleFacts }; readOnly?: boolean };
const blank: RoleFacts = { name: '', nameEn: '', description: '', grants: [] };
const groups = [...new Set(permissionNames.map((name) => permissions[name].group))];
const keyOf = (permission: Permission) => permission.replace('.', '_') as 'report_read';
const linesOf = (grants: readonly RoleGrantFacts[]) =>
  grants.map((grant) => `${grant.permission}:${grant.reach}`).sort();

/** A role: its names and, permission by permission, how far each reaches. */
export function RoleForm({ existing, readOnly }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const draft = useDraft(`admin/role/${existing?.id ?? 'new'}`, {
    code: '',
    version: existing?.version ?? 0,
    ...(existing?.facts ?? blank),
  });
  const { code, version, ...facts } = draft.value;
  const creating = useAction(createRoleAction);
  const editing = useAction(editRoleAction);
  const [saved, setSaved] = useState(false);
  const { problem, pending } = existing ? editing : creating;
  const field = useFieldProblem(problem);
  const differences = useConflict(problem, { ...facts, grants: linesOf(facts.grants) }, (_name, value) =>
    Array.isArray(value) ? value.join(', ') : String(value ?? ''),
  );
  const set = (changed: Partial<typeof draft.value>) => {
    setSaved(false);
    draft.setValue({ ...draft.value, ...changed });
  };
  const setReach = (permission: Permission, reach: string) => {
    const others = facts.grants.filter((grant) => grant.permission !== permission);
    set({ grants: reach ? [...others, { permission, reach: reach as Reach }] : others });
  };
  const props = (name: 'code' | 'name' | 'nameEn' | 'description') => ({
    label: t(`admin.fields.${name}`),
    error: Boolean(field(name)),
    helperText: field(name),
    disabled: readOnly,
  });
  const save = () => {
    if (!existing) {
      void creating.run({ code, ...facts }, ({ id }) => {
        draft.clear();
        router.push(`/admin/roles/${id}`);
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
      sx={{ display: 'grid', gap: 2 }}
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
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
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
          {...props('nameEn')}
          required
          value={facts.nameEn}
          onChange={(event) => set({ nameEn: event.target.value })}
        />
        <TextField
          {...props('description')}
          value={facts.description}
          onChange={(event) => set({ description: event.target.value })}
        />
      </Box>
      {groups.map((group) => (
        <Box key={group} role="group" aria-label={t(`domain.permissionGroup.${group}`)}>
          <Typography component="h3" variant="h3" sx={{ mb: 1.5 }}>
            {t(`domain.permissionGroup.${group}`)}
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', xl: '1fr 1fr 1fr' },
            }}
          >
            {permissionNames
              .filter((name) => permissions[name].group === group)
              .map((name) => (
                <ChoiceField
                  key={name}
                  label={t(`domain.permission.${keyOf(name)}`)}
                  disabled={readOnly}
                  value={facts.grants.find((grant) => grant.permission === name)?.reach ?? ''}
                  onChoose={(reach) => setReach(name, reach)}
                  options={[
                    { value: '', label: t('admin.roles.notGiven') },
                    ...permissions[name].reaches.map((reach) => ({
                      value: reach,
                      label: t(`domain.reach.${reach}`),
                    })),
                  ]}
                />
              ))}
          </Box>
        </Box>
      ))}
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={loadCurrent}
        fieldLabels={{ grants: t('admin.fields.grants') }}
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
