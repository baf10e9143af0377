'use client';

import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/admin/choice-field';
import { RowEditor } from '@/components/form/row-editor';
import { departmentRoles, documentForms } from '@/lib/procedures/procedure';
import { QuestionRows } from './question-rows';
import type { VersionFieldsProps } from './version-fields';
import { blankDocument, blankStep, sumOfShares } from './version-values';

const wide = { flex: '1 1 220px', minWidth: 0 } as const;
const numeric = { htmlInput: { inputMode: 'numeric' } } as const;

/** The self-growing field of MUI carries inline styles, which our CSP refuses. */
const fixedHeight = { input: { inputComponent: 'textarea' as const }, htmlInput: { rows: 2 } };

/** The steps, the required documents, the declaration forms and their questions of a version, edited in place. */
export function VersionRows({ values, set, problem }: VersionFieldsProps) {
  const t = useTranslations('procedures');
  const at = (path: string) => {
    const wrong = problem(`content.${path}`);
    return { error: Boolean(wrong), helperText: wrong };
  };
  const sum = sumOfShares(values);
  return (
    <>
      <RowEditor
        title={t('steps')}
        addLabel={t('addStep')}
        rows={values.steps}
        blank={blankStep}
        onChange={(steps) => set({ steps })}
        problem={problem('content.steps')}
        sum={
          <Box
            role="status"
            sx={{ fontSize: '0.8125rem', color: sum === 100 ? 'text.secondary' : 'status.late.text' }}
          >
            {t(sum === 100 ? 'sharesWhole' : 'sharesNotWhole', { sum })}
          </Box>
        }
      >
        {(step, change, index) => (
          <>
            <TextField
              {...at(`steps.${index}.name`)}
              label={t('stepName')}
              value={step.name}
              onChange={(event) => change({ ...step, name: event.target.value })}
              sx={wide}
            />
            <ChoiceField
              {...at(`steps.${index}.departmentRole`)}
              label={t('stepRole')}
              value={step.departmentRole}
              onChoose={(departmentRole) => change({ ...step, departmentRole })}
              options={departmentRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
              sx={{ flex: '1 1 180px', minWidth: 0 }}
            />
            <TextField
              {...at(`steps.${index}.share`)}
              label={t('share')}
              value={step.share}
              onChange={(event) => change({ ...step, share: event.target.value })}
              slotProps={numeric}
              sx={{ width: 96 }}
            />
          </>
        )}
      </RowEditor>
      <RowEditor
        title={t('documents')}
        addLabel={t('addDocument')}
        rows={values.documents}
        blank={blankDocument}
        onChange={(documents) => set({ documents })}
        problem={problem('content.documents')}
      >
        {(document, change, index) => (
          <>
            <TextField
              {...at(`documents.${index}.name`)}
              label={t('documentName')}
              multiline
              slotProps={fixedHeight}
              value={document.name}
              onChange={(event) => change({ ...document, name: event.target.value })}
              sx={wide}
            />
            <ChoiceField
              {...at(`documents.${index}.form`)}
              label={t('documentForm')}
              value={document.form}
              onChoose={(form) => change({ ...document, form })}
              options={documentForms.map((value) => ({ value, label: t(`form.${value}`) }))}
              sx={{ flex: '0 1 140px', minWidth: 0 }}
            />
            <TextField
              {...at(`documents.${index}.quantity`)}
              label={t('quantity')}
              value={document.quantity}
              onChange={(event) => change({ ...document, quantity: event.target.value })}
              slotProps={numeric}
              sx={{ width: 96 }}
            />
            <FormControlLabel
              control={
                <Checkbox
                  checked={document.isMandatory}
                  onChange={(event) => change({ ...document, isMandatory: event.target.checked })}
                />
              }
              label={t('mandatory')}
            />
          </>
        )}
      </RowEditor>
      <RowEditor
        title={t('forms')}
        addLabel={t('addForm')}
        rows={values.forms}
        blank=""
        onChange={(forms) => set({ forms })}
        problem={problem('content.forms')}
      >
        {(form, change, index) => (
          <TextField
            {...at(`forms.${index}`)}
            label={t('formName')}
            value={form}
            onChange={(event) => change(event.target.value)}
            sx={wide}
          />
        )}
      </RowEditor>
      <QuestionRows values={values} set={set} problem={problem} />
    </>
  );
}
