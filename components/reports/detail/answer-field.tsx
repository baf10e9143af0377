'use client';

import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { LongText } from '../entry/long-text';
import type { FieldProps } from './action-fields';

/** The text that the citizen will read, begun from a template when there is one. */
export function AnswerField({ action, autoFocus, values, onChange, options, problem }: FieldProps) {
  const t = useTranslations('reports.detail.actions');
  const templates = [{ code: 'standard', name: t('standardTemplate'), body: options.wording }, ...options.templates];
  const insert = (code: string) => {
    const body = templates.find((each) => each.code === code)?.body ?? '';
    const typed = values.answer.trim();
    const untouched = !typed || templates.some((each) => each.body.trim() === typed);
    onChange({ answer: untouched ? body : `${values.answer.trimEnd()}\n\n${body}` });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {action === 'approve' ? null : (
        <TextField select size="small" fullWidth label={t('template')} value="" onChange={(event) => insert(event.target.value)}>
          {templates.map((each) => <MenuItem key={each.code} value={each.code}>{each.name}</MenuItem>)}
        </TextField>
      )}
      <LongText
        autoFocus={autoFocus}
        required
        rows={14}
        maxLength={10_000}
        label={t('answer')}
        error={problem !== undefined}
        helperText={problem ?? (action === 'submit' ? t('submitHint') : t('answerHint'))}
        value={values.answer}
        onText={(answer) => onChange({ answer })}
      />
    </Box>
  );
}
