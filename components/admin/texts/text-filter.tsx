'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { ChoiceField } from '@/components/admin/choice-field';
import { longestTextQuery, textListHref, type TextListParams } from '@/lib/texts/text-list-params';

type Props = { params: TextListParams; namespaces: readonly string[] };

/** Search and filters of the texts; each choice writes the URL, the search on Enter. */
export function TextFilter({ params, namespaces }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [q, setQ] = useState(params.q);
  const go = (changed: Partial<TextListParams>) =>
    start(() => router.push(textListHref({ ...params, q, ...changed, page: 1 })));
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go({});
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}
    >
      <TextField
        type="search"
        label={t('texts.search')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        slotProps={{ htmlInput: { maxLength: longestTextQuery } }}
        sx={{ width: { xs: '100%', sm: 320 } }}
      />
      <ChoiceField
        label={t('texts.namespace')}
        value={params.namespace ?? ''}
        onChoose={(value) => go({ namespace: value || null })}
        options={[
          { value: '', label: t('common.all') },
          ...namespaces.map((name) => ({ value: name, label: name })),
        ]}
        sx={{ width: { xs: '100%', sm: 180 } }}
      />
      <FormControlLabel
        control={<Checkbox checked={params.changed} onChange={(_event, changed) => go({ changed })} />}
        label={t('texts.changedOnly')}
      />
      <Button type="submit" variant="outlined" loading={pending}>
        {t('texts.find')}
      </Button>
    </Box>
  );
}
