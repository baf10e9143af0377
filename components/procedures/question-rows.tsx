'use client';

import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/admin/choice-field';
import { RowEditor } from '@/components/form/row-editor';
import { isListType, questionDatatypes } from '@/lib/procedures/procedure';
import type { VersionFieldsProps } from './version-fields';
import { blankQuestion } from './version-values';

/** What the declaration form asks, edited in place. */
export function QuestionRows({ values, set, problem }: VersionFieldsProps) {
  const t = useTranslations('procedures');
  const at = (path: string) => {
    const wrong = problem(`content.questions.${path}`);
    return { error: Boolean(wrong), helperText: wrong };
  };
  return (
    <RowEditor
      title={t('questions')}
      addLabel={t('addQuestion')}
      rows={values.questions}
      blank={blankQuestion}
      onChange={(questions) => set({ questions })}
      problem={problem('content.questions')}
    >
      {(question, change, index) => (
        <>
          <TextField
            {...at(`${index}.text`)}
            label={t('questionText')}
            value={question.text}
            onChange={(event) => change({ ...question, text: event.target.value })}
            sx={{ flex: '1 1 220px', minWidth: 0 }}
          />
          <ChoiceField
            {...at(`${index}.datatype`)}
            label={t('questionDatatype')}
            value={question.datatype}
            onChoose={(datatype) => change({ ...question, datatype })}
            options={questionDatatypes.map((value) => ({ value, label: t(`datatype.${value}`) }))}
            sx={{ flex: '0 1 180px', minWidth: 0 }}
          />
          {isListType(question.datatype) && (
            <TextField
              {...at(`${index}.values`)}
              label={t('choices')}
              placeholder={t('choicesExample')}
              value={question.choices}
              onChange={(event) => change({ ...question, choices: event.target.value })}
              sx={{ flex: '1 1 180px', minWidth: 0 }}
            />
          )}
          <FormControlLabel
            control={
              <Checkbox
                checked={question.isRequired}
                onChange={(event) => change({ ...question, isRequired: event.target.checked })}
              />
            }
            label={t('mandatory')}
          />
        </>
      )}
    </RowEditor>
  );
}
