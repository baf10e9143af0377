'use client';

import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import type { FieldState } from '@/components/case/action-form';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import { LongText } from '@/components/form/long-text';
import type { WorkTargets } from '@/lib/cases/list-work-targets';
import { resultReceivers } from '@/lib/dossiers/dossier-action-schemas';
import {
  checklistOf,
  type DossierActionField,
  type DossierActionValues,
  type DossierFormAction,
} from '@/lib/dossiers/dossier-action-values';
import { deliveryMethods } from '@/lib/dossiers/dossier-axes';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { FeeField } from './fee-field';
import { FileUpload } from './file-upload';
import { HandoverField } from './handover-field';
import { PaperChecklist } from './paper-checklist';

export type DossierFieldProps = FieldState<DossierActionValues> & {
  action: DossierFormAction;
  dossier: DossierDetail;
  targets: WorkTargets;
  field: DossierActionField;
};

type TextName = 'receiptNumber' | 'exemption' | 'name' | 'amount' | 'resultCode';
const longTexts = {
  note: { rows: 2, max: 2_000 },
  reason: { rows: 4, max: 2_000 },
  apology: { rows: 4, max: 2_000 },
  extraDocuments: { rows: 2, max: 5_000 },
} as const;
/** Reasons that the applicant reads, on paper or when following the dossier. */
const publicReasons: readonly DossierFormAction[] = [
  'not_accept',
  'request_supplement',
  'refuse',
  'stop',
  'extend',
];

/** One field of an action's form. */
export function DossierActionFieldInput(props: DossierFieldProps) {
  const { action, dossier, field, autoFocus, values, onChange, problem } = props;
  const t = useTranslations('dossiers.detail.actions');
  const dossiers = useTranslations('dossiers');
  const money = useProcedureWords().fee;
  const shared = { autoFocus, error: problem !== undefined, helperText: problem };
  const line = (name: TextName, required: boolean) => (
    <TextField
      {...shared}
      required={required}
      size="small"
      fullWidth
      label={t(name)}
      helperText={problem ?? (name === 'resultCode' ? t('resultCodeHint') : undefined)}
      value={values[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off' } }}
    />
  );
  const long = (name: keyof typeof longTexts, required: boolean, hint?: string) => (
    <LongText
      {...shared}
      required={required}
      rows={longTexts[name].rows}
      maxLength={longTexts[name].max}
      label={t(name)}
      helperText={problem ?? hint}
      value={values[name]}
      onText={(text) => onChange({ [name]: text })}
    />
  );
  const choice = <Value extends string>(
    name: 'method' | 'receiver' | 'paymentId',
    options: readonly { value: Value; label: string }[],
  ) => (
    <TextField
      {...shared}
      select
      size="small"
      fullWidth
      label={t(name)}
      value={values[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    >
      {options.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
  switch (field) {
    case 'documents':
      return (
        <PaperChecklist
          autoFocus={autoFocus}
          label={t(`checklist.${action as 'receive'}`)}
          hint={t(`checklistHint.${action as 'receive'}`)}
          papers={checklistOf(action, dossier)}
          ticked={values.documents}
          onTick={(documents) => onChange({ documents })}
          notes={
            action === 'request_supplement'
              ? {
                  values: values.documentNotes,
                  onNote: (id, note) => onChange({ documentNotes: { ...values.documentNotes, [id]: note } }),
                }
              : undefined
          }
          problem={problem}
          problemOf={props.problemOf}
        />
      );
    case 'incompleteReason': {
      const isWhole = checklistOf(action, dossier).every(
        (paper) => !paper.isMandatory || values.documents.includes(paper.id),
      );
      return isWhole ? null : (
        <LongText
          rows={3}
          maxLength={2_000}
          label={t('incompleteReason')}
          helperText={props.problemOf('incomplete.reason') ?? t('incompleteHint')}
          error={props.problemOf('incomplete.reason') !== undefined}
          value={values.incompleteReason}
          onText={(incompleteReason) => onChange({ incompleteReason })}
        />
      );
    }
    case 'fee':
      return <FeeField {...props} />;
    case 'step':
    case 'departmentId':
    case 'assigneeId':
      return <HandoverField {...props} field={field} />;
    case 'note':
    case 'extraDocuments':
      return long(field, false, t(`${field}Hint`));
    case 'apology':
      return long(field, false, t('apologyHint'));
    case 'reason':
      return long(field, true, t(publicReasons.includes(action) ? 'reasonPublic' : 'reasonHint'));
    case 'acceptOverdue':
      return dossier.nextSupplementIsOverdue ? (
        <FormControlLabel
          label={
            <>
              {t('acceptOverdue', { count: dossier.supplementCount })}
              {problem && <FormHelperText error>{problem}</FormHelperText>}
            </>
          }
          control={
            <Checkbox
              size="small"
              checked={values.acceptOverdue}
              onChange={(_event, acceptOverdue) => onChange({ acceptOverdue })}
            />
          }
        />
      ) : null;
    case 'name':
    case 'amount':
      return line(field, true);
    case 'receiptNumber':
    case 'exemption':
    case 'resultCode':
      return line(field, false);
    case 'paymentId':
      return choice(
        'paymentId',
        dossier.payments
          .filter((payment) => payment.state === 'due')
          .map(({ id, name, amount }) => ({ value: String(id), label: `${name} · ${money(amount)}` })),
      );
    case 'day':
      return (
        <TextField
          {...shared}
          required
          type="date"
          size="small"
          fullWidth
          label={t('day')}
          helperText={problem ?? t('dayHint')}
          value={values.day}
          onChange={(event) => onChange({ day: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      );
    case 'resultFile':
      return (
        <FileUpload
          code={dossier.code}
          field="result"
          label={t('resultFile')}
          shown={dossier.resultFile}
          hint={t('resultFileHint')}
        />
      );
    case 'method':
      return choice(
        'method',
        deliveryMethods.map((value) => ({ value, label: dossiers(`deliveryMethod.${value}`) })),
      );
    case 'receiver':
      return choice(
        'receiver',
        resultReceivers.map((value) => ({ value, label: t(`receivers.${value}`) })),
      );
  }
}
