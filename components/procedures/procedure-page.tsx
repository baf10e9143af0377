'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { restoreProcedureAction, retireProcedureAction } from '@/app/(desk)/admin/procedures/actions';
import { HistoryList } from '@/components/admin/history-list';
import { Panel } from '@/components/admin/panel';
import { StateButtons } from '@/components/admin/state-buttons';
import { AdminState } from '@/components/admin/state-chip';
import { PageHeader } from '@/components/ui/page-header';
import { dayText } from '@/lib/format/day-text';
import type { ProcedureDetail, ProcedureVersionRow } from '@/lib/procedures/get-procedure';
import { useFactText } from './fact-text';
import { ProcedureForm } from './procedure-form';
import { VerifiedMark } from './verified-mark';
import { VersionButtons } from './version-buttons';
import { VersionForm } from './version-form';
import { VersionList } from './version-list';
import { VersionView } from './version-view';

type Props = {
  procedure: ProcedureDetail;
  /** The version that is shown. */
  shown: ProcedureVersionRow;
  isEditing: boolean;
  fields: readonly string[];
  today: string;
};

/** One procedure: the version that is shown or edited, all versions, what it is called, and its history. */
export function ProcedurePage({ procedure, shown, isEditing, fields, today }: Props) {
  const t = useTranslations();
  const factText = useFactText();
  const { id, version, nationalCode } = procedure;
  const from = dayText(shown.validFrom);
  const title = isEditing
    ? t(shown.phase === 'planned' ? 'procedures.editPlanned' : 'procedures.newVersion')
    : shown.validTo
      ? t('procedures.span', { from, to: dayText(shown.validTo) })
      : t('procedures.spanOpen', { from });
  return (
    <>
      <PageHeader
        title={procedure.name}
        subtitle={
          <>
            {`${procedure.field} · ${nationalCode ?? t('procedures.noCode')} `}
            <VerifiedMark isVerified={procedure.isCodeVerified} />
            {' · '}
            <AdminState state={procedure.retiredAt ? 'disabled' : 'active'} />
          </>
        }
        actions={
          <StateButtons
            id={id}
            version={version}
            name={procedure.name}
            isDisabled={procedure.retiredAt !== null}
            disable={retireProcedureAction}
            enable={restoreProcedureAction}
            text={t('procedures.retireText')}
          />
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            // Rows of steps and documents need the whole width.
            lg: isEditing ? undefined : 'minmax(0, 3fr) minmax(0, 2fr)',
          },
          alignItems: 'start',
        }}
      >
        <Panel title={title}>
          {isEditing ? (
            <VersionForm
              key={`${shown.id}-${version}`}
              procedure={{ id, version }}
              from={shown}
              today={today}
            />
          ) : (
            <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
              <VersionView version={shown} />
              {!procedure.retiredAt && (
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                  <VersionButtons
                    procedure={{ id, version }}
                    version={shown}
                    isOnly={procedure.versions.length === 1}
                  />
                </Box>
              )}
            </Box>
          )}
        </Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Panel title={t('procedures.versions')}>
            <VersionList procedureId={id} versions={procedure.versions} shown={shown.id} />
          </Panel>
          <Panel title={t('admin.facts')}>
            <ProcedureForm
              key={version}
              id={id}
              version={version}
              values={{
                name: procedure.name,
                field: procedure.field,
                nationalCode: nationalCode ?? '',
                isCodeVerified: procedure.isCodeVerified,
              }}
              fields={fields}
            />
          </Panel>
          <Panel title={t('admin.history.title')}>
            <HistoryList entries={procedure.history} textOf={factText} />
          </Panel>
        </Box>
      </Box>
    </>
  );
}
