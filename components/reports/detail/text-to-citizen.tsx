'use client';

import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/reports/action-values';
import { LongText } from '@/components/form/long-text';
import type { FieldProps } from './action-fields';
import type { ActionOptions } from './action-options';

/** The state that a template names for each action that has templates. */
const templateStates: Partial<Record<FormAction, string>> = {
  submit: 'in_progress',
  answer: 'in_progress',
  ask_citizen: 'awaiting_citizen',
  reject: 'rejected',
};

type Template = { code: string; name: string; body: string };

function templatesFor(action: FormAction, options: ActionOptions, standardName: string): Template[] {
  const state = templateStates[action];
  if (!state) return [];
  const stored = options.templates.filter((template) => template.state === null || template.state === state);
  return state === 'in_progress'
    ? [{ code: 'standard', name: standardName, body: options.wording }, ...stored]
    : stored;
}

type Props = Omit<FieldProps, 'field'> & {
  field: 'answer' | 'message' | 'reason';
  rows: number;
  maxLength: number;
  label: string;
  hint: string;
};

/** A longer text, begun from a template where there are some. What was typed is never replaced by a template. */
export function TextToCitizen({
  action,
  field,
  autoFocus,
  values,
  onChange,
  options,
  problem,
  rows,
  maxLength,
  label,
  hint,
}: Props) {
  const t = useTranslations('reports.detail.actions');
  const templates = templatesFor(action, options, t('standardTemplate'));
  const insert = (code: string) => {
    const body = templates.find((each) => each.code === code)?.body ?? '';
    const typed = values[field].trim();
    const untouched = !typed || templates.some((each) => each.body.trim() === typed);
    onChange({ [field]: untouched ? body : `${values[field].trimEnd()}\n\n${body}` });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {templates.length ? (
        <TextField
          select
          size="small"
          fullWidth
          label={t('template')}
          value=""
          onChange={(event) => insert(event.target.value)}
        >
          {templates.map((each) => (
            <MenuItem key={each.code} value={each.code}>
              {each.name}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      <LongText
        autoFocus={autoFocus}
        required
        {...{ rows, maxLength, label }}
        error={problem !== undefined}
        helperText={problem ?? hint}
        value={values[field]}
        onText={(text) => onChange({ [field]: text })}
      />
    </Box>
  );
}
