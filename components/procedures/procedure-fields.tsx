'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { matchFolded } from '@/lib/search/match-folded';

export type ProcedureValues = { name: string; field: string; nationalCode: string; isCodeVerified: boolean };
type Props = {
  values: ProcedureValues;
  set: (changed: Partial<ProcedureValues>) => void;
  problem: (path: string) => string | undefined;
  /** The fields that procedures are in already. */
  fields: readonly string[];
};

/** What a procedure is called: the same in all its versions. */
export function ProcedureFields({ values, set, problem, fields }: Props) {
  const t = useTranslations();
  const props = (name: 'name' | 'field' | 'nationalCode') => ({
    label: t(`admin.fields.${name}`),
    error: Boolean(problem(name)),
    helperText: problem(name),
  });
  return (
    <>
      <TextField
        {...props('name')}
        required
        value={values.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Autocomplete
        freeSolo
        options={fields}
        filterOptions={(options, { inputValue }) => matchFolded(inputValue, options, (option) => option)}
        inputValue={values.field}
        onInputChange={(_event, field) => set({ field })}
        renderInput={(params) => <TextField {...params} {...props('field')} required />}
      />
      <TextField
        {...props('nationalCode')}
        helperText={problem('nationalCode') ?? t('procedures.nationalCodeHelp')}
        value={values.nationalCode}
        onChange={(event) => set({ nationalCode: event.target.value })}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={values.isCodeVerified}
            onChange={(event) => set({ isCodeVerified: event.target.checked })}
          />
        }
        label={t('procedures.isCodeVerified')}
      />
    </>
  );
}
