'use client';

import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/admin/choice-field';
import { flows, urgencies } from '@/lib/reports/report';
import type { DepartmentName } from '@/lib/service-levels/get-service-level';
import { promises, promiseUnits } from '@/lib/service-levels/service-level-schema';
import type { SlaValues } from './version-values';

type Props = {
  values: SlaValues;
  departments: readonly DepartmentName[];
  /** The first day on which it may begin. */
  earliest: string;
  set: (changed: Partial<SlaValues>) => void;
  /** The problem at a path of the version's content, or at `validFrom`. */
  problem: (path: string) => string | undefined;
};

/** What a version of a service level holds for and promises, as fields. */
export function VersionFields({ values, departments, earliest, set, problem }: Props) {
  const t = useTranslations();
  const props = (name: keyof SlaValues, help?: string) => {
    const wrong = problem(name === 'validFrom' ? name : `content.${name}`);
    return {
      label: t(`admin.fields.${name}`),
      error: Boolean(wrong),
      helperText: wrong ?? help,
      value: values[name],
    };
  };
  const typed = (name: keyof SlaValues, help?: string, isOptional = false) => (
    <TextField
      {...props(name, help)}
      key={name}
      required={!isOptional}
      onChange={(event) => set({ [name]: event.target.value })}
      slotProps={{ htmlInput: { inputMode: 'decimal' }, inputLabel: { shrink: true } }}
    />
  );
  const units = promiseUnits.map((value) => ({ value, label: t(`levels.unit.${value}`) }));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextField
        {...props('validFrom', t('levels.validFromHelp'))}
        type="date"
        required
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: earliest } }}
        onChange={(event) => set({ validFrom: event.target.value })}
      />
      <ChoiceField
        {...props('urgency')}
        onChoose={(urgency) => set({ urgency })}
        options={urgencies.map((value) => ({ value, label: t(`domain.urgency.${value}`) }))}
      />
      <ChoiceField
        {...props('flow')}
        onChoose={(flow) => set({ flow })}
        options={[
          { value: '', label: t('levels.anyFlow') },
          ...flows.map((value) => ({ value, label: t(`domain.flow.${value}`) })),
        ]}
      />
      <ChoiceField
        {...props('departmentId', t('levels.departmentHelp'))}
        onChoose={(departmentId) => set({ departmentId })}
        options={[
          { value: '', label: t('levels.anyDepartment') },
          ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      {promises.map((name) => (
        <Box key={name} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
          {typed(`${name}Value`, name === 'update' ? t('levels.updateHelp') : undefined, name === 'update')}
          <ChoiceField
            {...props(`${name}Unit`)}
            onChoose={(unit) => set({ [`${name}Unit`]: unit })}
            options={units}
          />
        </Box>
      ))}
      {typed('warnHours', t('levels.warnHelp'))}
      {typed('escalateHours', t('levels.escalateHelp'))}
      {typed('maxExtensions')}
    </Box>
  );
}
