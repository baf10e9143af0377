'use client';

import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/admin/choice-field';
import { termUnits } from '@/lib/deadlines/term';
import { competentKinds, onlineLevels } from '@/lib/procedures/procedure';
import { VersionRows } from './version-rows';
import type { VersionValues } from './version-values';

export type VersionFieldsProps = {
  values: VersionValues;
  set: (changed: Partial<VersionValues>) => void;
  /** The problem at a path of the version's content, or at `validFrom`. */
  problem: (path: string) => string | undefined;
};

/** What a version of a procedure asks and promises, as fields. */
export function VersionFields({ values, set, problem }: VersionFieldsProps) {
  const t = useTranslations();
  const props = (
    name: Exclude<keyof VersionValues, 'forms' | 'steps' | 'documents' | 'questions'>,
    help?: string,
  ) => {
    const wrong = problem(name === 'validFrom' ? name : `content.${name}`);
    return {
      label: t(`admin.fields.${name}`),
      error: Boolean(wrong),
      helperText: wrong ?? help,
      value: String(values[name]),
    };
  };
  const text =
    (name: 'deadlineValue' | 'cutOff' | 'fee' | 'feeNote' | 'source' | 'validFrom') =>
    (event: { target: { value: string } }) =>
      set({ [name]: event.target.value });
  const isCounted = values.deadlineUnit === 'working_days' || values.deadlineUnit === 'working_hours';
  return (
    <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <TextField
          {...props('validFrom', t('procedures.validFromHelp'))}
          type="date"
          required
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={text('validFrom')}
        />
        <ChoiceField
          {...props('onlineLevel')}
          onChoose={(onlineLevel) => set({ onlineLevel })}
          options={onlineLevels.map((value) => ({ value, label: t(`procedures.level.${value}`) }))}
        />
        <ChoiceField
          {...props('competentKind')}
          onChoose={(competentKind) => set({ competentKind })}
          options={competentKinds.map((value) => ({ value, label: t(`procedures.competent.${value}`) }))}
        />
        <ChoiceField
          {...props('deadlineUnit')}
          onChoose={(deadlineUnit) => set({ deadlineUnit })}
          options={[
            { value: '', label: t('procedures.deadline.unknown') },
            ...termUnits.map((value) => ({ value, label: t(`procedures.unit.${value}`) })),
          ]}
        />
        {isCounted && (
          <TextField
            {...props('deadlineValue')}
            required
            onChange={text('deadlineValue')}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
        )}
        {values.deadlineUnit === 'same_day' && (
          <TextField
            {...props('cutOff', t('procedures.cutOffHelp'))}
            type="time"
            onChange={text('cutOff')}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
        <TextField
          {...props('fee', t('procedures.feeHelp'))}
          onChange={text('fee')}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <TextField {...props('feeNote')} onChange={text('feeNote')} />
      </Box>
      <VersionRows values={values} set={set} problem={problem} />
      <Box sx={{ display: 'grid', gap: 1 }}>
        <TextField {...props('source', t('procedures.sourceHelp'))} onChange={text('source')} />
        <FormControlLabel
          control={
            <Checkbox
              checked={values.isVerified}
              onChange={(event) => set({ isVerified: event.target.checked })}
            />
          }
          label={t('procedures.isVerified')}
        />
      </Box>
    </Box>
  );
}
