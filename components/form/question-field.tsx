'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import type { EntryQuestion } from '@/lib/reports/list-entry-options';
import { FoldedMultiAutocomplete } from './folded-autocomplete';
import { LongText } from './long-text';

type Props = {
  question: EntryQuestion;
  values: readonly string[];
  problem: string | undefined;
  onChange: (values: string[]) => void;
};

/** An extra question of the category, as its datatype asks. */
export function QuestionField({ question, values, problem, onChange }: Props) {
  const t = useTranslations('grid');
  const value = values[0] ?? '';
  const shared = {
    label: question.text,
    required: question.isRequired,
    error: problem !== undefined,
    helperText: problem ?? (question.hint || undefined),
  };
  const set = (text: string) => onChange(text ? [text] : []);
  switch (question.datatype) {
    case 'multivaluelist':
      return (
        <FoldedMultiAutocomplete
          {...shared}
          noOptionsText={t('noOption')}
          options={question.values.map(({ key, name }) => ({ id: key, label: name }))}
          values={values}
          onChoose={onChange}
        />
      );
    case 'singlevaluelist':
      return (
        <TextField
          {...shared}
          select
          fullWidth
          size="small"
          value={value}
          onChange={(event) => set(event.target.value)}
        >
          {question.isRequired ? null : <MenuItem value="">–</MenuItem>}
          {question.values.map(({ key, name }) => (
            <MenuItem key={key} value={key}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'text':
      return <LongText {...shared} rows={2} value={value} onText={set} />;
    default:
      return (
        <TextField
          {...shared}
          fullWidth
          size="small"
          type={question.datatype === 'datetime' ? 'date' : 'text'}
          value={value}
          onChange={(event) => set(event.target.value)}
          slotProps={{
            htmlInput: { inputMode: question.datatype === 'number' ? 'decimal' : undefined },
            inputLabel: question.datatype === 'datetime' ? { shrink: true } : undefined,
          }}
        />
      );
  }
}
