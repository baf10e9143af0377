'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useTranslations } from 'next-intl';
import { departmentChoices, personChoices } from '@/components/case/work-target-choices';
import { FoldedAutocomplete } from '@/components/form/folded-autocomplete';
import { LongText } from '@/components/form/long-text';
import type { BulkAction, BulkField, BulkValues } from './bulk-facts';
import { useTargets } from './use-targets';

type Props = {
  path: string;
  action: BulkAction;
  values: BulkValues;
  onChange: (part: Partial<BulkValues>) => void;
  /** Fields that were left out. */
  missing: readonly BulkField[];
};

/** What the action asks for, once for all the cases. */
export function BulkFields({ path, action, values, onChange, missing }: Props) {
  const t = useTranslations('bulk');
  const errors = useTranslations('errors.fields');
  const choosesTarget = action.fields.includes('departmentId');
  const { targets, ask } = useTargets(choosesTarget ? `${path}/bulk/${action.name}` : null);
  if (choosesTarget && targets === 'failed') {
    return (
      <Alert severity="error" action={<Button onClick={ask}>{t('retry')}</Button>}>
        {t('targetsFailed')}
      </Alert>
    );
  }
  if (choosesTarget && targets === 'asking') return <Skeleton variant="rounded" height={96} />;
  const offered = typeof targets === 'string' ? { departments: [], people: [] } : targets;
  const choices = departmentChoices(offered);
  return action.fields.map((field, at) => {
    const problem = missing.includes(field) ? errors('required') : undefined;
    const shared = {
      autoFocus: at === 0,
      required: action.needs.includes(field),
      error: problem !== undefined,
      noOptionsText: t('noOption'),
    };
    switch (field) {
      case 'departmentId':
        return (
          <FoldedAutocomplete
            key={field}
            {...shared}
            label={t('department')}
            helperText={problem ?? (action.needs.includes('personId') ? t('departmentHint') : undefined)}
            options={choices}
            value={values.departmentId}
            onChoose={(departmentId) => onChange({ departmentId, personId: null })}
          />
        );
      case 'personId':
        return (
          <FoldedAutocomplete
            key={field}
            {...shared}
            label={t('person')}
            helperText={problem ?? (action.needs.includes('personId') ? undefined : t('nobody'))}
            options={personChoices(offered, values.departmentId)}
            value={values.personId}
            onChoose={(personId) => onChange({ personId })}
          />
        );
      case 'text':
        return (
          <LongText
            key={field}
            autoFocus={shared.autoFocus}
            required={shared.required}
            error={shared.error}
            rows={3}
            maxLength={2_000}
            label={t('text')}
            helperText={problem ?? t('textHint')}
            value={values.text}
            onText={(text) => onChange({ text })}
          />
        );
    }
  });
}
