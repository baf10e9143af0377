'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { StateChip } from '@/components/ui/state-chip';
import { formatDate } from '@/lib/format/date-time';
import type { LocalStateList, LocalStateRow } from '@/lib/local-states/list-local-states';
import type { StateList, StateRow } from '@/lib/reports/list-states';
import type { ReportState } from '@/lib/reports/report';
import { HistoryList } from './history-list';
import { LocalStateForm } from './local-state-form';
import { LocalStateRows } from './local-state-rows';
import { Panel } from './panel';
import { StateLabelForm } from './state-label-form';
import { WideTable } from './wide-table';

export type BuiltInNames = Record<'vi' | 'en', Record<ReportState, string>>;

type Props = StateList & LocalStateList & { builtIn: BuiltInNames };
/** A step to change, or null for a new one, and the state that it stands under. */
type Opened = { baseState: ReportState; step: LocalStateRow | null };

/** The states of reports: what the office calls them, which steps it adds, and what is fixed about them. */
export function StateLabelPage({ rows, history, steps, stepHistory, builtIn }: Props) {
  const t = useTranslations();
  const language = useLocale() === 'vi' ? 'vi' : 'en';
  const [renamed, setRenamed] = useState<StateRow | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  // Newest first, as each of the two is.
  const entries = [...history, ...stepHistory].toSorted((a, b) => Number(b.id) - Number(a.id));
  const planned = (row: StateRow) =>
    row.planned.map(({ label, labelEn, from }) =>
      t('admin.stateLabels.planned', {
        date: formatDate(from),
        name: (language === 'vi' ? label : labelEn) || t('admin.stateLabels.builtInAgain'),
      }),
    );
  return (
    <>
      <PageHeader title={t('admin.stateLabels.title')} />
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 720 }}>
        {t('admin.stateLabels.note')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <WideTable label={t('admin.stateLabels.title')} sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('admin.fields.label')}</TableCell>
              <TableCell>{t('admin.stateLabels.builtIn')}</TableCell>
              <TableCell>{t('admin.stateLabels.kind')}</TableCell>
              <TableCell>{t('admin.stateLabels.clock')}</TableCell>
              <TableCell>{t('admin.stateLabels.publicState')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <Fragment key={row.state}>
                <TableRow hover>
                  <TableCell component="th" scope="row" sx={{ minWidth: 200 }}>
                    <StateChip state={row.state} />
                    {planned(row).map((line) => (
                      <Typography key={line} variant="body2" sx={{ color: 'text.secondary' }}>
                        {line}
                      </Typography>
                    ))}
                  </TableCell>
                  <TableCell>{builtIn[language][row.state]}</TableCell>
                  <TableCell>{t(`admin.stateLabels.kinds.${row.kind}`)}</TableCell>
                  <TableCell>{t(`admin.stateLabels.clocks.${row.clock}`)}</TableCell>
                  <TableCell>{t(`domain.publicState.${row.publicState}`)}</TableCell>
                  <TableCell align="right">
                    <Button
                      size="small"
                      aria-label={t('settings.steps.addOne', { name: builtIn[language][row.state] })}
                      onClick={() => setOpened({ baseState: row.state, step: null })}
                    >
                      {t('settings.steps.add')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={t('admin.stateLabels.renameOne', { name: builtIn[language][row.state] })}
                      onClick={() => setRenamed(row)}
                    >
                      {t('admin.stateLabels.rename')}
                    </Button>
                  </TableCell>
                </TableRow>
                <LocalStateRows
                  baseState={row.state}
                  steps={steps.filter((step) => step.baseState === row.state)}
                  onEdit={(step) => setOpened({ baseState: row.state, step })}
                />
              </Fragment>
            ))}
          </TableBody>
        </WideTable>
        <Panel title={t('admin.history.title')}>
          <HistoryList entries={entries} names={{ state: builtIn[language], baseState: builtIn[language] }} />
        </Panel>
      </Box>
      {renamed && (
        <StateLabelForm
          key={renamed.state}
          row={rows.find((row) => row.state === renamed.state) ?? renamed}
          builtIn={builtIn}
          onClose={() => setRenamed(null)}
        />
      )}
      {opened && (
        <LocalStateForm
          baseState={opened.baseState}
          step={steps.find((step) => step.id === opened.step?.id) ?? opened.step ?? undefined}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
