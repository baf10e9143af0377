'use client';

import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useLocale, useTranslations } from 'next-intl';
import type { FieldState } from '@/components/case/action-form';
import { maxAnswer } from '@/lib/reports/action-schemas';
import type { ActionField, ActionValues, FormAction, PartOutcome } from '@/lib/reports/action-values';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { urgencies, type Urgency } from '@/lib/reports/report';
import { FoldedAutocomplete, FoldedMultiAutocomplete } from '@/components/form/folded-autocomplete';
import { LongText } from '@/components/form/long-text';
import { NamedChoice } from './named-choice';
import { ResultPhotos } from './result-photos';
import { ExtensionField } from './extension-field';
import { TextToCitizen } from './text-to-citizen';
import { departmentChoices, personChoices } from '@/components/case/work-target-choices';
import { targetsOf, type ActionOptions } from './action-options';

export type FieldProps = FieldState<ActionValues> & {
  action: FormAction;
  /** The report as it stands now, for what a form shows beside its own values. */
  report: ReportDetail;
  field: ActionField;
  options: ActionOptions;
};

const reasonHints: Partial<Record<FormAction, 'reasonPublic' | 'extensionReason'>> = {
  reject: 'reasonPublic',
  request_extension: 'extensionReason',
};

/** One field of an action's form. */
export function ActionFieldInput(props: FieldProps) {
  const { action, report, field, autoFocus, values, onChange, options, problem } = props;
  const t = useTranslations('reports.detail.actions');
  const results = useTranslations('results');
  const domain = useTranslations('domain');
  const locale = useLocale();
  const targets = targetsOf(options, action);
  const shared = { autoFocus, error: problem !== undefined, helperText: problem };
  const choice = { ...shared, noOptionsText: t('noOption') };
  switch (field) {
    case 'leadDepartmentId':
      return (
        <FoldedAutocomplete
          {...choice}
          required
          label={t('leadDepartment')}
          options={departmentChoices(targets)}
          value={values.leadDepartmentId}
          onChoose={(leadDepartmentId) => onChange({ leadDepartmentId, assigneeId: null })}
        />
      );
    case 'departmentId':
      return action === 'finish_part' ? (
        <TextField
          {...shared}
          select
          required
          size="small"
          fullWidth
          label={t('finishDepartment')}
          value={values.departmentId ?? ''}
          onChange={(event) => onChange({ departmentId: event.target.value })}
        >
          {options.finishableParts.map((each) => (
            <MenuItem key={each.id} value={String(each.id)}>
              {each.name}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <FoldedAutocomplete
          {...choice}
          required
          label={t('toDepartment')}
          options={departmentChoices(targets)}
          value={values.departmentId}
          onChoose={(departmentId) => onChange({ departmentId, assigneeId: null })}
        />
      );
    case 'assigneeId':
      return (
        <FoldedAutocomplete
          {...choice}
          helperText={problem ?? t('nobody')}
          label={t('person')}
          options={personChoices(
            targets,
            action === 'transfer' ? values.departmentId : values.leadDepartmentId,
          )}
          value={values.assigneeId}
          onChoose={(assigneeId) => onChange({ assigneeId })}
        />
      );
    case 'coordinatingDepartmentIds':
      return (
        <FoldedMultiAutocomplete
          {...choice}
          label={t('coordinating')}
          options={departmentChoices(targets).filter((each) => each.id !== values.leadDepartmentId)}
          values={values.coordinatingDepartmentIds}
          onChoose={(coordinatingDepartmentIds) => onChange({ coordinatingDepartmentIds })}
        />
      );
    case 'categoryId':
      return (
        <FoldedAutocomplete
          {...choice}
          required
          label={t('category')}
          options={options.categories.map((each) => ({
            id: String(each.id),
            label: locale === 'en' ? each.nameEn : each.name,
            keywords: `${each.name} ${each.keywords}`,
          }))}
          value={values.categoryId}
          onChoose={(categoryId) => onChange({ categoryId })}
        />
      );
    case 'administrativeUnitId':
      return (
        <FoldedAutocomplete
          {...choice}
          label={t('commune')}
          options={options.communes.map((each) => ({ id: String(each.id), label: each.name }))}
          value={values.administrativeUnitId}
          onChoose={(administrativeUnitId) => onChange({ administrativeUnitId })}
        />
      );
    case 'urgency':
      return (
        <TextField
          {...shared}
          select
          size="small"
          fullWidth
          label={t('urgency')}
          value={values.urgency}
          onChange={(event) => onChange({ urgency: event.target.value as Urgency })}
        >
          {urgencies.map((each) => (
            <MenuItem key={each} value={each}>
              {domain(`urgency.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'outcome':
      return (
        <RadioGroup
          row
          aria-label={t('outcome')}
          value={values.outcome}
          onChange={(event) => onChange({ outcome: event.target.value as PartOutcome })}
        >
          {(['done', 'returned'] as const).map((each) => (
            <FormControlLabel
              key={each}
              value={each}
              label={t(`outcomes.${each}`)}
              control={<Radio size="small" />}
            />
          ))}
        </RadioGroup>
      );
    case 'result':
      return (
        <LongText
          {...shared}
          required
          rows={6}
          maxLength={4000}
          label={t('result')}
          helperText={problem ?? t('resultHint')}
          value={values.result}
          onText={(result) => onChange({ result })}
        />
      );
    case 'isPrivate':
      return (
        <FormControlLabel
          label={t('isPrivate')}
          control={
            <Checkbox
              size="small"
              checked={values.isPrivate}
              onChange={(event) => onChange({ isPrivate: event.target.checked })}
            />
          }
        />
      );
    case 'masterCode':
      return (
        <TextField
          {...shared}
          required
          fullWidth
          size="small"
          label={t('masterCode')}
          helperText={problem ?? t('masterHint')}
          value={values.masterCode}
          onChange={(event) => onChange({ masterCode: event.target.value })}
          slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        />
      );
    case 'answer':
      return (
        <TextToCitizen
          {...props}
          field="answer"
          rows={14}
          maxLength={maxAnswer}
          label={t('answer')}
          hint={action === 'submit' ? t('submitHint') : t('answerHint')}
        />
      );
    case 'resultCode':
      return (
        <NamedChoice
          {...shared}
          required={action !== 'submit' && report.category.requiresResultCode}
          label={results('code')}
          none={results('noCode')}
          options={options.resultCodes}
          value={values.resultCode}
          onChoose={(resultCode) => onChange({ resultCode })}
        />
      );
    case 'photos':
      return (
        <ResultPhotos
          report={report}
          required={action !== 'submit' && report.category.requiresResultPhoto}
          problem={problem}
        />
      );
    case 'localState':
      return (
        <NamedChoice
          {...shared}
          label={results('step')}
          none={results('noStep')}
          helperText={problem ?? results('stepHint')}
          options={options.steps}
          value={values.localState}
          onChoose={(localState) => onChange({ localState })}
        />
      );
    case 'message':
      return (
        <TextToCitizen
          {...props}
          field="message"
          rows={6}
          maxLength={4000}
          label={action === 'ask_citizen' ? t('question') : t('reply')}
          hint={action === 'ask_citizen' ? t('questionHint') : t('replyHint')}
        />
      );
    case 'days':
    case 'until':
      return <ExtensionField {...props} field={field} />;
    case 'reason':
      return (
        <TextToCitizen
          {...props}
          field="reason"
          rows={4}
          maxLength={2000}
          label={t('reason')}
          hint={t(reasonHints[action] ?? 'reasonHint')}
        />
      );
    case 'note':
      return (
        <LongText
          {...shared}
          rows={2}
          maxLength={2000}
          label={t('assignNote')}
          helperText={problem ?? t('reasonHint')}
          value={values.note}
          onText={(note) => onChange({ note })}
        />
      );
  }
}
