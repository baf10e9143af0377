'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/case/action-form';
import {
  actionFields,
  initialValues,
  type ActionField,
  type ActionValues,
  type FormAction,
} from '@/lib/reports/action-values';
import { reportActionOrder } from '@/lib/reports/action-order';
import type { ChangedReport, ReportDetail } from '@/lib/reports/report-detail';
import { ActionFieldInput } from './action-fields';
import type { ActionOptions } from './action-options';
import { sendAction } from './send-action';
import { typedFacts } from './typed-facts';
import { useReportConflict } from './use-report-conflict';
import { useResultNeeds } from './use-result-needs';

const hints = {
  publish: 'publishHint',
  divert: 'divertHint',
  accept: 'nothingToFill',
  start: 'nothingToFill',
  approve_extension: 'approveExtensionHint',
} as const;

type Props = {
  action: FormAction;
  /** The report as it was on screen when the form opened. */
  seen: ReportDetail;
  /** What the save is held against. */
  version: number;
  /** The report as it stands now: photos come and go while the form is open. */
  report: ReportDetail;
  options: ActionOptions;
  onDone: (changed: ChangedReport) => void;
  onClose: () => void;
};

/** The form of one action on a report. */
export function ReportActionForm({ action, seen, version, report, options, onDone, onClose }: Props) {
  const t = useTranslations('reports.detail');
  const needs = useResultNeeds(action, report);
  const conflictOf = useReportConflict(seen);
  return (
    <ActionForm<ActionValues, ChangedReport>
      form={{
        action,
        draft: `report/${seen.code}/${action}`,
        initial: initialValues(action, seen, options.wording),
        version,
        fields: actionFields[action],
        // What the citizen said is written down as it was said, braces and all.
        templated: action === 'record_reply' ? [] : ['answer', 'message', 'reason'],
        isEnding: action !== 'mark_duplicate' && reportActionOrder.endings.has(action),
        hint: action in hints ? t(`actions.${hints[action as keyof typeof hints]}`) : null,
        needs,
        renderField: (field, state) => (
          <ActionFieldInput {...state} {...{ action, report, options }} field={field as ActionField} />
        ),
        send: (against, values) => sendAction({ action, code: seen.code, version: against, values }),
        conflictOf: (current, values) => conflictOf(current, typedFacts(action, values, options)),
      }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
