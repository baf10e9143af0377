'use client';

import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslations } from 'next-intl';
import { departmentChoices, personChoices } from '@/components/case/work-target-choices';
import { FoldedAutocomplete } from '@/components/form/folded-autocomplete';
import { usualHandover } from '@/lib/dossiers/step-route';
import type { DossierFieldProps } from './dossier-action-fields';

type Props = DossierFieldProps & { field: 'step' | 'departmentId' | 'assigneeId' };

/** Where a dossier goes: to the next step or within this one, to which department and whom there. */
export function HandoverField({
  action,
  dossier,
  targets,
  field,
  autoFocus,
  values,
  onChange,
  problem,
}: Props) {
  const t = useTranslations('dossiers.detail.actions');
  const { step: next, departmentId: usualId } = usualHandover(dossier);
  const staysInStep = action === 'assign' || values.step === 'same';
  const shared = { autoFocus, error: problem !== undefined, noOptionsText: t('noOption') };
  switch (field) {
    case 'step':
      return (
        <RadioGroup
          aria-label={t('step')}
          value={values.step}
          onChange={(event) => onChange({ step: event.target.value as 'next' | 'same' })}
        >
          <FormControlLabel
            value="next"
            disabled={!next}
            label={next ? t('stepNext', { step: next.name }) : t('stepNone')}
            control={<Radio size="small" autoFocus={autoFocus && next !== null} />}
          />
          <FormControlLabel
            value="same"
            label={t('stepSame')}
            control={<Radio size="small" autoFocus={autoFocus && next === null} />}
          />
        </RadioGroup>
      );
    case 'departmentId': {
      const usual = targets.departments.find((one) => one.id === usualId)?.name;
      const hint = usual ? t('departmentUsual', { name: usual }) : t('departmentChoose');
      return (
        <FoldedAutocomplete
          {...shared}
          label={t('departmentId')}
          helperText={problem ?? (staysInStep ? t('departmentStays') : hint)}
          options={departmentChoices(targets)}
          value={values.departmentId}
          onChoose={(departmentId) => onChange({ departmentId, assigneeId: null })}
        />
      );
    }
    case 'assigneeId': {
      const byDefault = staysInStep ? dossier.department.id : usualId;
      const departmentId = values.departmentId ?? (byDefault === null ? null : String(byDefault));
      return (
        <FoldedAutocomplete
          {...shared}
          required={action === 'assign'}
          label={t('assigneeId')}
          helperText={problem ?? (action === 'assign' ? undefined : t('nobody'))}
          options={personChoices(targets, departmentId)}
          value={values.assigneeId}
          onChoose={(assigneeId) => onChange({ assigneeId })}
        />
      );
    }
  }
}
