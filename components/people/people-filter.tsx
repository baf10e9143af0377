'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { ChoiceField } from '@/components/admin/choice-field';
import type { DepartmentChoice } from '@/lib/organisation/list-department-choices';
import type { RoleChoice } from '@/lib/organisation/list-roles';
import { personStates, type PersonListParams } from '@/lib/organisation/person-list-params';

type Props = {
  params: PersonListParams;
  departments: readonly DepartmentChoice[];
  roles: readonly RoleChoice[];
};

/** Search and filters of the list of people; each choice writes the URL, the search on Enter. */
export function PeopleFilter({ params, departments, roles }: Props) {
  const t = useTranslations('admin');
  const vi = useLocale() === 'vi';
  const router = useRouter();
  const [pending, start] = useTransition();
  const [q, setQ] = useState(params.q);
  const go = (changed: Partial<PersonListParams>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...params, q, ...changed, page: 1 }))
      if (value && name !== 'page') query.set(name, String(value));
    start(() => router.push(`/admin/people?${query}`));
  };
  const field = { sx: { width: { xs: '100%', sm: 220 } } };
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go({});
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
    >
      <TextField
        {...field}
        type="search"
        label={t('people.search')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <ChoiceField
        {...field}
        label={t('fields.departmentId')}
        value={String(params.department ?? '')}
        onChoose={(value) => go({ department: value ? Number(value) : null })}
        options={[
          { value: '', label: t('all') },
          ...departments.map(({ id, name, depth }) => ({
            value: String(id),
            label: `${'\u2003'.repeat(depth)}${name}`,
          })),
        ]}
      />
      <ChoiceField
        {...field}
        label={t('fields.role')}
        value={params.role ?? ''}
        onChoose={(value) => go({ role: value || null })}
        options={[
          { value: '', label: t('all') },
          ...roles.map((role) => ({ value: role.code, label: vi ? role.name : role.nameEn })),
        ]}
      />
      <ChoiceField
        {...field}
        label={t('fields.state')}
        value={params.state ?? ''}
        onChoose={(value) => go({ state: personStates.find((state) => state === value) ?? null })}
        options={[
          { value: '', label: t('all') },
          ...personStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
        ]}
      />
      <Button type="submit" variant="outlined" loading={pending}>
        {t('people.find')}
      </Button>
    </Box>
  );
}
