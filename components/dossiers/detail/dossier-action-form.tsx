'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/case/action-form';
import type { WorkTargets } from '@/lib/cases/list-work-targets';
import { dossierActionOrder } from '@/lib/dossiers/dossier-action-order';
import {
  dossierActionFields,
  initialDossierValues,
  type DossierActionField,
  type DossierActionValues,
  type DossierFormAction,
} from '@/lib/dossiers/dossier-action-values';
import type { DossierFacts } from '@/lib/dossiers/dossier-changes';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { DossierActionFieldInput } from './dossier-action-fields';
import { sendDossierAction, type ChangedDossier } from './send-dossier-action';
import { useDossierConflict } from './use-dossier-conflict';

const hints = [
  'start',
  'lock',
  'unlock',
  'break_lock',
  'record_supplement',
  'require_payment',
  'complete',
  'accept_withdrawal',
  'request_correction',
] as const satisfies DossierFormAction[];

type Props = {
  action: DossierFormAction;
  /** The dossier as it was on screen when the form opened. */
  seen: DossierDetail;
  /** What the save is held against. */
  version: number;
  /** The dossier as it stands now: files come while the form is open. */
  dossier: DossierDetail;
  targets: WorkTargets;
  onDone: (changed: ChangedDossier) => void;
  onClose: () => void;
};

/** What the typed form says about the facts of the dossier, as a conflict names them. */
function typedFacts(
  action: DossierFormAction,
  values: DossierActionValues,
  { departments, people }: WorkTargets,
): Partial<DossierFacts> {
  const named = (list: readonly { id: number; name: string }[], id: string | null) =>
    list.find((one) => String(one.id) === id)?.name ?? '';
  if (action === 'assign') return { assignee: named(people, values.assigneeId) };
  if (action === 'hand_over')
    return {
      assignee: named(people, values.assigneeId),
      ...(values.departmentId ? { department: named(departments, values.departmentId) } : {}),
    };
  return action === 'complete' ? { resultCode: values.resultCode } : {};
}

/** The form of one action on a dossier. */
export function DossierActionForm({ action, seen, version, dossier, targets, onDone, onClose }: Props) {
  const t = useTranslations('dossiers.detail.actions');
  const conflictOf = useDossierConflict(seen);
  const hint = hints.find((one) => one === action);
  return (
    <ActionForm<DossierActionValues, ChangedDossier>
      form={{
        action,
        draft: `dossier/${seen.code}/${action}`,
        initial: initialDossierValues(action, seen),
        version,
        fields: dossierActionFields[action],
        isEnding: dossierActionOrder.endings.has(action),
        hint: hint ? t(`hints.${hint}`) : null,
        renderField: (field, state) => (
          <DossierActionFieldInput
            {...state}
            {...{ action, dossier, targets }}
            field={field as DossierActionField}
          />
        ),
        send: (against, values) => sendDossierAction({ action, dossier: seen, version: against, values }),
        conflictOf: (current, values) => conflictOf(current, typedFacts(action, values, targets)),
      }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
