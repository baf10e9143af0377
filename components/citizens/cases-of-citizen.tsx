'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { dossierHref } from '@/components/dossiers/list/dossier-columns';
import { CodeLink } from '@/components/grid/list-cells';
import { reportHref } from '@/components/reports/list/report-columns';
import { StateChip } from '@/components/ui/state-chip';
import { TimeLeft } from '@/components/ui/time-left';
import type { DossierRow } from '@/lib/dossiers/list-dossiers';
import { formatDate } from '@/lib/format/date-time';
import type { ReportRow } from '@/lib/reports/list-reports';

type Line = { key: number; code: ReactNode; title: string; state: ReactNode; due: ReactNode; at: string };

/** Cases of one person, the newest first; of more than are shown it says so. */
function Lines({ lines, total }: { lines: readonly Line[]; total: number }) {
  const t = useTranslations('citizens');
  if (lines.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('none')}</Typography>;
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
        {lines.map((line) => (
          <Box
            component="li"
            key={line.key}
            sx={{
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
              '&:first-of-type': { borderTop: 0 },
              display: 'grid',
              columnGap: 2,
              rowGap: 0.5,
              alignItems: 'center',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '210px minmax(0, 1fr) 190px 160px 90px' },
            }}
          >
            {line.code}
            <Box sx={{ overflowWrap: 'anywhere' }}>{line.title}</Box>
            <Box>{line.state}</Box>
            <Box>{line.due}</Box>
            <Box sx={{ color: 'text.secondary' }}>{formatDate(line.at)}</Box>
          </Box>
        ))}
      </Box>
      {total > lines.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {t('newest', { count: lines.length })}
        </Typography>
      )}
    </>
  );
}

export function DossiersOfCitizen(props: { dossiers: readonly DossierRow[]; now: string; total: number }) {
  const lines = props.dossiers.map((row) => ({
    key: row.id,
    code: <CodeLink code={row.code} href={dossierHref(row.code)} isFresh={false} />,
    title: row.title,
    state: <DossierStateChip state={row.state} />,
    due: <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={props.now} />,
    at: row.submittedAt,
  }));
  return <Lines lines={lines} total={props.total} />;
}

export function ReportsOfCitizen(props: { reports: readonly ReportRow[]; now: string; total: number }) {
  const isEnglish = useLocale() === 'en';
  const lines = props.reports.map((row) => ({
    key: row.id,
    code: <CodeLink code={row.code} href={reportHref(row.code)} isFresh={false} />,
    title: `${isEnglish ? row.category.nameEn : row.category.name} · ${row.title}`,
    state: <StateChip state={row.state} step={row.localState} />,
    due: <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={props.now} />,
    at: row.receivedAt,
  }));
  return <Lines lines={lines} total={props.total} />;
}
