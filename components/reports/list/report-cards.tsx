'use client';

import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StateChip } from '@/components/ui/state-chip';
import { TimeLeft } from '@/components/ui/time-left';
import { formatDate } from '@/lib/format/date-time';
import type { ReportPage, ReportRow } from '@/lib/reports/list-reports';
import { placeOf, reportHref } from './report-columns';

type Props = { page: Pick<ReportPage, 'rows' | 'asOf'>; fresh: ReadonlySet<string> };

/** The list on a phone: one card a report, the whole card opens it. */
export function ReportCards({ page, fresh }: Props) {
  return page.rows.map((row) => (
    <Card key={row.id} row={row} now={page.asOf} isFresh={fresh.has(row.code)} />
  ));
}

function Card({ row, now, isFresh }: { row: ReportRow; now: string; isFresh: boolean }) {
  const t = useTranslations('reports.list');
  const shared = useTranslations('grid');
  const quiet = { fontSize: '0.8125rem', color: 'text.secondary' } as const;
  const line = {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 1,
  } as const;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: isFresh ? 'status.progress.soft' : 'background.paper',
        display: 'grid',
        gap: 0.5,
      }}
    >
      <Box sx={line}>
        <MuiLink
          component={Link}
          href={reportHref(row.code)}
          prefetch={false}
          sx={{ fontWeight: 500, '&::after': { content: '""', position: 'absolute', inset: 0 } }}
        >
          {row.code}
        </MuiLink>
        <Box component="span" sx={quiet}>
          {isFresh ? `${shared('newMark')} · ` : ''}
          {formatDate(row.receivedAt)}
        </Box>
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {row.isPrivate && (
          <LockIcon
            titleAccess={t('privateMark')}
            sx={{ fontSize: '0.9rem', mr: 0.5, verticalAlign: '-2px' }}
          />
        )}
        {row.title}
      </Box>
      <Box sx={quiet}>{placeOf(row) || t('noPlace')}</Box>
      <Box sx={line}>
        <StateChip state={row.state} step={row.localState} />
        <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={now} />
      </Box>
      <Box sx={quiet}>
        {[row.department?.shortName ?? t('noDepartment'), row.assignee?.name].filter(Boolean).join(' · ')}
      </Box>
    </Box>
  );
}
