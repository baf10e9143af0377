'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { ChoiceField } from '@/components/admin/choice-field';
import { onlineLevels } from '@/lib/procedures/procedure';
import {
  checks,
  procedureListHref,
  procedureStates,
  type ProcedureListParams,
} from '@/lib/procedures/procedure-list-params';

/** Search and filters of the list of procedures; each choice writes the URL, the search on Enter. */
export function ProcedureFilter({
  params,
  fields,
}: {
  params: ProcedureListParams;
  fields: readonly string[];
}) {
  const t = useTranslations();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [q, setQ] = useState(params.q);
  const go = (changed: Partial<ProcedureListParams>) =>
    start(() => router.push(procedureListHref({ ...params, q, ...changed, page: 1 })));
  const size = { sx: { width: { xs: '100%', sm: 200 } } };
  const all = { value: '', label: t('admin.all') };
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
        sx={{ width: { xs: '100%', sm: 260 } }}
        type="search"
        label={t('procedures.search')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <ChoiceField
        {...size}
        label={t('admin.fields.field')}
        value={params.field}
        onChoose={(field) => go({ field })}
        options={[all, ...fields.map((field) => ({ value: field, label: field }))]}
      />
      <ChoiceField
        {...size}
        label={t('admin.fields.onlineLevel')}
        value={params.level ?? ''}
        onChoose={(value) => go({ level: onlineLevels.find((level) => level === value) ?? null })}
        options={[all, ...onlineLevels.map((value) => ({ value, label: t(`procedures.level.${value}`) }))]}
      />
      <ChoiceField
        {...size}
        label={t('procedures.check.label')}
        value={params.unverified ?? ''}
        onChoose={(value) => go({ unverified: checks.find((check) => check === value) ?? null })}
        options={[
          { value: '', label: t('procedures.check.any') },
          ...checks.map((value) => ({ value, label: t(`procedures.check.${value}`) })),
        ]}
      />
      <ChoiceField
        {...size}
        label={t('admin.fields.state')}
        value={params.state}
        onChoose={(value) => go({ state: procedureStates.find((state) => state === value) ?? 'active' })}
        options={procedureStates.map((value) => ({ value, label: t(`procedures.state.${value}`) }))}
      />
      <Button type="submit" variant="outlined" loading={pending}>
        {t('common.actions.search')}
      </Button>
    </Box>
  );
}
